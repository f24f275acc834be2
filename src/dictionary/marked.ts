/** "Высадили [80 рябин] весной." -> the text without marks and the marked spans (UTF-16). `[[` stands for a bracket. */
export function parseMarked(marked: string): { text: string; spans: [number, number][] } {
  let text = '';
  const spans: [number, number][] = [];
  let open = -1;
  for (let i = 0; i < marked.length; i++) {
    const c = marked[i]!;
    if ((c === '[' || c === ']') && marked[i + 1] === c) {
      text += c;
      i++;
    } else if (c === '[') open = text.length;
    else if (c === ']' && open >= 0) {
      spans.push([open, text.length]);
      open = -1;
    } else text += c;
  }
  return { text, spans };
}
