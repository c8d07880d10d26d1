// What stands in an entry's fields, as a tree of texts, and how two such trees differ.
// It knows no element of the page and no server.

export const TEXT = "@text";

const isMapping = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** Without what says nothing: no text is no value, a list or a group without values neither. */
export function pruned(value) {
  if (value === undefined || value === null || value === "") return null;
  if (Array.isArray(value)) {
    const items = value.map(pruned).filter((item) => item !== null);
    return items.length ? items : null;
  }
  if (!isMapping(value)) return String(value);
  const kept = Object.entries(value).map(([key, one]) => [key, pruned(one)]).filter(([, one]) => one !== null);
  return kept.length ? Object.fromEntries(kept) : null;
}

const same = (one, other) => JSON.stringify(pruned(one)) === JSON.stringify(pruned(other));

/** The value at a place, or null. */
function found(tree, at) {
  return at.reduce((value, key) => (value === null || typeof value !== "object" ? null : value[key] ?? null), tree);
}

/** The tree with another value at a place; nothing else is touched, and the old tree stays. */
function replaced(tree, at, value) {
  if (!at.length) return value;
  const [key, ...rest] = at;
  const holder = Array.isArray(tree) ? [...tree] : isMapping(tree) ? { ...tree } : typeof key === "number" ? [] : {};
  holder[key] = replaced(holder[key] ?? null, rest, value);
  return holder;
}

function isTold(value) {
  return Array.isArray(value) && value.length > 0 && value.every(isMapping);
}

/** What must be changed to come from one tree to the other: `[{at, value}]`, each as deep as it can be said. */
export function changesBetween(before, after, at = []) {
  if (same(before, after)) return [];
  if (isMapping(before) && isMapping(after) && (pruned(after) || !at.length)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => changesBetween(before[key] ?? null, after[key] ?? null, [...at, key]));
  }
  if (isTold(before) && isTold(after) && before.length === after.length && after.every((item) => pruned(item))) {
    return before.flatMap((item, index) => changesBetween(item, after[index], [...at, index]));
  }
  return [{ at, value: pruned(after) }];
}

/** The tree with all changes made. */
export function applied(tree, changes) {
  return changes.reduce((made, { at, value }) => replaced(made, at, value), tree);
}

function valueOf(field) {
  const { value } = field;
  if (value !== null && value !== undefined) return value;
  if (field.control !== "group" || field.many) return null;
  return pruned(Object.fromEntries((field.fields || []).map((inner) => [inner.name, valueOf(inner)])));
}

/** The tree of an entry, or of other fields: by the names of the fields, and the text. */
export function valuesOf(fields, text) {
  const tree = Object.fromEntries(fields.map((field) => [field.name, valueOf(field)]));
  if (text && text.value !== null) tree[TEXT] = text.value;
  return tree;
}

/** A tree that tells when it changes, by „changed“ with `detail.at`. */
export class Values extends EventTarget {
  constructor(tree) {
    super();
    this.tree = tree;
  }

  get(at) {
    return found(this.tree, at);
  }

  set(at, value) {
    this.tree = replaced(this.tree, at, value);
    this.dispatchEvent(new CustomEvent("changed", { detail: { at } }));
  }
}
