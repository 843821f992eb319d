import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import type { HeadProps } from './DeskHead.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import styles from './Menus.module.css';
import { ViewsMenu } from './ViewsMenu.tsx';

/** «Фильтр», «Виды», «Колонки»: each opens a small panel under its button. */
export default function DeskMenus(props: HeadProps) {
  return (
    <div className={styles.menus}>
      <Panel name="Фильтр" icon="filter">
        {() => <FilterMenu {...props} />}
      </Panel>
      <Panel name="Виды">{(close) => <ViewsMenu {...props} close={close} />}</Panel>
      {props.prefs.layout === 'table' && (
        <Panel name="Колонки" icon="columns">
          {() => <ColumnsMenu {...props} />}
        </Panel>
      )}
    </div>
  );
}

function Panel({
  name,
  icon,
  children,
}: {
  name: string;
  icon?: IconName;
  children: (close: () => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button size={36} {...(icon ? { icon } : {})} iconAfter="down">
        {name}
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        <Dialog className={styles.panel ?? ''} aria-label={name}>
          {children(() => setOpen(false))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
