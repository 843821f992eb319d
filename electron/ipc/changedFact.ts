/**
 * Path of the one fact that differs, `goods.price`, or of their common part: steps of «Отменить» are named by it, so
 * that typing one answer is one step.
 */
export function changedFact(before: object, after: object): string {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const different = [...keys].filter(
    (key) => JSON.stringify(Reflect.get(before, key)) !== JSON.stringify(Reflect.get(after, key)),
  );
  const [key] = different;
  if (key === undefined || different.length > 1) return different.length > 1 ? '*' : '';
  const inside = [Reflect.get(before, key), Reflect.get(after, key)] as unknown[];
  if (!inside.every(isRecord)) return key;
  return `${key}.${changedFact(inside[0] as object, inside[1] as object)}`;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
