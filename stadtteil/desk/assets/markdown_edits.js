// What the buttons of the toolbar do to a text: from a text and a selection to what is put in its place.
// It knows our Markdown and no element of the page.

/** `{from, to, put, start, end}`: what is replaced, by what, and what is selected then. */
const edit = (from, to, put, start, end) => ({ from, to, put, start: from + start, end: from + end });

/** Put signs around the selection, or take them away where they stand there. */
export function wrapped({ text, start, end }, sign, words) {
  const [before, after] = [text.slice(start - sign.length, start), text.slice(end, end + sign.length)];
  const isOther = sign === "*" && text.slice(start - 2, start) === "**" && text.slice(start - 3, start) !== "***";
  if (before === sign && after === sign && !isOther) {
    const inner = text.slice(start, end);
    return edit(start - sign.length, end + sign.length, inner, 0, inner.length);
  }
  const chosen = text.slice(start, end);
  const inner = chosen.trim() || words;
  const [lead, tail] = chosen.trim() ? [chosen.match(/^\s*/)[0], chosen.match(/\s*$/)[0]] : ["", chosen];
  return edit(start, end, `${lead}${sign}${inner}${sign}${tail}`, lead.length + sign.length, lead.length + sign.length + inner.length);
}

/** The whole lines of a selection. */
function linesOf({ text, start, end }) {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", Math.max(end - (end > start && text[end - 1] === "\n" ? 1 : 0), start));
  return { from, to: next < 0 ? text.length : next };
}

function spaced(text, from, to, put) {
  const before = text.slice(0, from).replace(/\n*$/, "");
  const after = text.slice(to).replace(/^\n*/, "");
  const lead = before ? "\n".repeat(Math.max(0, 2 - (from - before.length))) : "";
  const tail = after ? "\n".repeat(Math.max(0, 2 - (text.length - to - after.length))) : "";
  return { lead, put: lead + put + tail };
}

const MARKS = /^(?:#{2,6} |> |- |\d+[.)] )/;

/** Begin each line of the selection with a sign, or take it away where all have it; `sign(number)` says which. */
export function begun(chosen, sign, words) {
  const { text } = chosen;
  const { from, to } = linesOf(chosen);
  const lines = text.slice(from, to).split("\n");
  const all = lines.filter((line) => line.trim());
  const isDone = all.length > 0 && all.every((line, index) => line.startsWith(sign(index + 1)));
  let number = 0;
  const made = lines.map((line) => {
    if (!line.trim() && lines.length > 1) return line;
    number += 1;
    const bare = line.replace(MARKS, "");
    return isDone ? bare : sign(number) + (bare.trim() ? bare : words);
  }).join("\n");
  const { lead, put } = isDone ? { lead: "", put: made } : spaced(text, from, to, made);
  const first = isDone || all.length ? lead.length : lead.length + sign(1).length;
  return edit(from, to, put, first, lead.length + made.length);
}

/** Put a block of its own where the selection is. */
function block(chosen, made, [start, end] = [made.length, made.length]) {
  const { text } = chosen;
  const { lead, put } = spaced(text, chosen.start, chosen.end, made);
  return edit(chosen.start, chosen.end, put, lead.length + start, lead.length + end);
}

/** A box with a title; what was selected becomes its text. */
export function box(chosen) {
  const { from, to } = chosen.start === chosen.end ? { from: chosen.end, to: chosen.end } : linesOf(chosen);
  const inner = chosen.text.slice(from, to).trim() || "Was im Kasten steht.";
  const head = '!!! info "';
  const body = inner.split("\n").map((line) => (line.trim() ? `    ${line}` : "")).join("\n");
  return block({ text: chosen.text, start: from, end: to }, `${head}Gut zu wissen"\n${body}`, [head.length, head.length + "Gut zu wissen".length]);
}

const plain = (words) => words.replace(/[[\]\n]/g, " ").trim();

/** A link with its words. */
export function link({ start, end }, words, target) {
  const address = /[\s()]/.test(target) ? `<${target}>` : target;
  const put = `[${plain(words)}](${address})`;
  return edit(start, end, put, put.length, put.length);
}

/** A picture in a line of its own, with a caption where there is one. */
export function picture(chosen, names, caption = "") {
  const title = caption ? ` "${caption.replace(/"/g, "”")}"` : "";
  const made = names.map((name) => `![](${/[\s()]/.test(name) ? `<${name}>` : name}${names.length === 1 ? title : ""})`).join("\n");
  return block({ ...chosen, start: chosen.end }, made);
}

/** How many words a text has, signs of Markdown left out. */
export function wordCount(text) {
  return (text.replace(/\]\([^)]*\)/g, "]").match(/[\p{L}\p{N}]+(?:[-’'*][\p{L}\p{N}]+)*/gu) || []).length;
}
