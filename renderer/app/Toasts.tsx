import { useEffect, useState, useSyncExternalStore } from 'react';
import { IconButton, Link } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { closeToast, readToasts, subscribeToasts, type Toast } from './toastStore.ts';
import styles from './Toasts.module.css';

const LIFE_MS = 10_000;

/** Bottom left of the content; said politely, stays while it is focused or hovered. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToasts, readToasts);
  return (
    <div className={styles.region} role="status" aria-live="polite" aria-label="Сообщения">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => closeToast(toast.id), LIFE_MS);
    return () => clearTimeout(timer);
  }, [held, toast.id]);
  return (
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast.icon && <Icon name={toast.icon} />}
      <span className={styles.text}>{toast.text}</span>
      {toast.action && (
        <Link
          className={styles.action ?? ''}
          onPress={() => {
            toast.action?.run();
            closeToast(toast.id);
          }}
        >
          {toast.action.label}
        </Link>
      )}
      <IconButton
        icon="close"
        label="Скрыть сообщение"
        size={28}
        className={styles.close ?? ''}
        onPress={() => closeToast(toast.id)}
      />
    </div>
  );
}
