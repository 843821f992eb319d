/** Screens that hold something back for a moment (typing) put their `save` here; it answers true when all is saved. */
const holders = new Set<() => Promise<boolean>>();

/** Asks to be saved before the program ends; returns the way to take it back. For `useEffect`. */
export function saveBeforeQuit(save: () => Promise<boolean>): () => void {
  holders.add(save);
  return () => {
    holders.delete(save);
  };
}

/** Saves what every screen holds back; true when nothing is left unsaved. */
export async function saveEverything(): Promise<boolean> {
  const saved = await Promise.all([...holders].map((save) => save()));
  return saved.every(Boolean);
}
