import type { PacketLine } from '../../../shared/documents/packet.ts';
import { Glyph, type GlyphName } from '../../ui/Glyph.tsx';
import styles from './Packet.module.css';

const MARKS: Record<PacketLine['state'], { glyph: GlyphName; word: string }> = {
  met: { glyph: 'done', word: 'есть' },
  accepted: { glyph: 'excluded', word: 'вы решили оставить так' },
  forbidden: { glyph: 'forbidden', word: 'нельзя без этого' },
  danger: { glyph: 'danger', word: 'опасно' },
  advice: { glyph: 'advice', word: 'совет' },
};

/** Every requirement of the packet with its article, folded: the count says whether to look. */
export function CheckLines({ lines }: { lines: readonly PacketLine[] }) {
  const met = lines.filter((line) => line.state === 'met').length;
  return (
    <details className={styles.check}>
      <summary>
        Проверка: {met} из {lines.length}
      </summary>
      <ul>
        {lines.map((line) => {
          const { glyph, word } = MARKS[line.state];
          return (
            <li key={line.id}>
              <Glyph name={glyph} />
              <span>
                {line.title}
                <span className={styles.why}>{[word, line.law].filter(Boolean).join(', ')}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
