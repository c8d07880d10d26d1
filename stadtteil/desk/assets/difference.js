// How two texts differ, word by word, so that both can be shown side by side with what differs marked.
// It knows texts only.

const MOST = 4_000_000; // steps of a comparison that nobody has to wait for

const wordsOf = (text) => text.match(/\s+|[^\s]+/g) || [];

function edges(one, other) {
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < one.length - head && tail < other.length - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return [head, tail];
}

/** How long the longest common rows of words are, from each pair of places on. */
function commons(one, other) {
  const width = other.length + 1;
  const table = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      table[i * width + j] = one[i] === other[j] ? table[(i + 1) * width + j + 1] + 1 : Math.max(table[(i + 1) * width + j], table[i * width + j + 1]);
    }
  }
  return (i, j) => table[i * width + j];
}

function joined(parts) {
  const made = [];
  const bridged = parts.map(([text, differs], at) => [text, differs || (/^[^\S\n]+$/.test(text) && parts[at - 1]?.[1] && parts[at + 1]?.[1])].map((one) => one ?? false));
  for (const [text, differs] of bridged) {
    if (made.at(-1)?.differs === differs) made.at(-1).text += text;
    else made.push({ text, differs });
  }
  return made;
}

function middle(one, other) {
  if (one.length * other.length > MOST) return [one.map((word) => [word, true]), other.map((word) => [word, true])];
  const common = commons(one, other);
  const [left, right] = [[], []];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      left.push([one[i], false]);
      right.push([other[j], false]);
      i += 1;
      j += 1;
    } else if (j >= other.length || (i < one.length && common(i + 1, j) >= common(i, j + 1))) {
      left.push([one[i], true]);
      i += 1;
    } else {
      right.push([other[j], true]);
      j += 1;
    }
  }
  return [left, right];
}

/** `[left, right]`, each a list of `{text, differs}` that makes up the whole text. */
export function differences(one, other) {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const [head, tail] = edges(left, right);
  const same = (words) => words.map((word) => [word, false]);
  const [from, to] = middle(left.slice(head, left.length - tail), right.slice(head, right.length - tail));
  const whole = (words, part) => joined([...same(words.slice(0, head)), ...part, ...same(words.slice(words.length - tail))]);
  return [whole(left, from), whole(right, to)];
}
