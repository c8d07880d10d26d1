/* How search reads words and the index. Pages that search load this file behind search-rules.js, and one of their own.
   A part of the index is JSON: `entries` are rows (title, address, date, label, language, picture, numbers of `choices`).
   `words` and `hits` are texts with blanks between: of each word, in their order, one sign for how many letters it has in
   common with the word before, then the rest; and where it stands: the entries, each by how many are left out since the
   last. A number ends with one of 62 signs, those before it count 62 times; `^` before it says "in the title", `~` "in
   the head". Old phones read this, too: no syntax newer than 2018. */
const stadtteilSearch = (() => {
  "use strict";

  const LAST = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const MORE = "!#$%&'()*+,-./:;<=>?@[]";
  const TITLE = 2, HEAD = 1, TEXT = 0;

  /* ---- Words: the same as stadtteil/words/folding.py ---- */

  const compiled = (rules, flags) => rules.map(([pattern, put]) => [new RegExp(pattern, flags), put]);
  const marks = new RegExp(searchRules.marks, "gu");
  const letters = new RegExp(`[${Object.keys(searchRules.letters).join("")}]`, "gu");
  const numbers = compiled(searchRules.numbers, "gu");
  const spellings = compiled(searchRules.spellings, "gu");
  const spaced = (text) => (text || "").split(" ").filter(Boolean);
  const languages = {};
  for (const tag of Object.keys(searchRules.languages)) {
    const { months, endings, beginnings, least, stops } = searchRules.languages[tag];
    languages[tag] = { months, least, endings: spaced(endings), beginnings: spaced(beginnings), stops: new Set(spaced(stops)) };
  }
  const none = { months: {}, endings: [], beginnings: [], stops: new Set() };
  const language = (tag) => languages[tag.split("-")[0]] || none;

  const applied = (rules, text) => rules.reduce((done, [pattern, put]) => done.replace(pattern, put), text);
  const blanks = /[\s\x1c-\x1f\x85]+/g;
  const small = (text) => text.normalize("NFKD").toLowerCase().replace(marks, "").replace(letters, (letter) => searchRules.letters[letter]).replace(blanks, " ");
  const numbered = (text) => (/[0-9]/.test(text) ? applied(numbers, text) : text);
  const spelled = (word) => applied(spellings, word);
  const split = (text) => text.match(/[\p{L}\p{N}]+/gu) || [];
  const isLong = (word) => word.length >= searchRules.shortest;

  /* The days that stand beside a month, by where they and it stand. */
  const days = (words, { months }) => {
    const found = [];
    words.forEach((word, at) => {
      const month = spelled(word);
      if (!Object.prototype.hasOwnProperty.call(months, month)) return;
      for (const near of [at - 1, at + 1]) {
        if (/^[0-9]{1,2}$/.test(words[near] || "")) found.push({ at, near, day: `${Number(words[near])}d${months[month]}` });
      }
    });
    return found;
  };

  /* The words of a text; numbers, times and days of a month in one word, too. */
  const wordsIn = (text, tag) => {
    const plain = small(text);
    const words = split(plain);
    const joined = split(numbered(plain)).filter((word) => /^[0-9]/.test(word));
    return [...[...words, ...joined].filter(isLong).map(spelled), ...days(words, language(tag)).map(({ day }) => day)];
  };

  /* The words that somebody asks for, in their order; a day and its month are one. */
  const askedIn = (text, tag) => {
    const words = split(numbered(small(text)));
    const dated = days(words, language(tag));
    const taken = new Set([].concat(...dated.map(({ at, near }) => [at, near])));
    const rest = words.map((word, at) => ({ at, word: spelled(word) })).filter(({ at, word }) => isLong(word) && !taken.has(at));
    return [...rest, ...dated.map(({ at, day }) => ({ at, word: day }))].sort((one, other) => one.at - other.at).map(({ word }) => word);
  };

  const shortened = (word, { endings, beginnings, least }) => {
    if (/[0-9]/.test(word)) return word;
    const begins = beginnings.find((one) => word.startsWith(one) && word.length - one.length >= 3);
    const rest = begins ? word.slice(begins.length) : word;
    const ends = endings.find((one) => rest.endsWith(one) && rest.length - one.length >= least);
    return ends ? rest.slice(0, -ends.length) : rest;
  };

  /* ---- The index ---- */

  /* The words of a part, whole again. */
  const decoded = ({ entries, choices, words, hits }, number) => {
    let before = "";
    const list = spaced(words).map((short) => {
      before = before.slice(0, LAST.indexOf(short[0])) + short.slice(1);
      return before;
    });
    return { number, entries, choices, words: list, hits: hits.split(" ") };
  };

  /* A part of what stands in a page: rows, and the text of each. */
  const made = (entries, texts, tag, number) => {
    const known = new Map();
    texts.forEach((text, entry) => {
      for (const word of new Set(wordsIn(text, tag))) known.set(word, [...(known.get(word) || []), entry]);
    });
    return { number, entries, choices: [], words: [...known.keys()], hits: [...known.values()] };
  };

  /* Which entries a word stands in, with the best place in each. */
  const places = (text, each) => {
    if (Array.isArray(text)) {
      text.forEach((entry) => each(entry, TEXT));
      return;
    }
    let entry = -1, many = 0, place = TEXT;
    for (const sign of text) {
      if (sign === "^") place = TITLE;
      else if (sign === "~") place = HEAD;
      else if (LAST.includes(sign)) {
        entry += many * LAST.length + LAST.indexOf(sign) + 1;
        each(entry, place);
        [many, place] = [0, TEXT];
      } else many = many * MORE.length + MORE.indexOf(sign);
    }
  };

  /* ---- What is asked ---- */

  /* One word as it is looked for: `full` as it is spelled, `stems` what is left of it in each language. */
  const asked = (full, tags) => {
    const stems = [...new Set([full, ...tags.map((tag) => shortened(full, language(tag)))])];
    return { full, stems, isNumber: /^[0-9]/.test(full) };
  };

  /* How well a word of the index answers: 3 as it is, 2 with another ending, 1 as its beginning or a part; 0 not at all. */
  const fits = (word, { full, stems, isNumber }) => {
    if (word === full) return 3;
    if (isNumber) return 0;
    for (const stem of stems) {
      if (word.startsWith(stem)) return word.length - stem.length <= 3 ? 2 : 1;
      if (stem.length > 4 && word.includes(stem)) return 1;
    }
    return full.length > 2 && word.includes(full) ? 1 : 0;
  };

  /* Whether two words differ by one letter: another, one more, one less, two in each other's place. */
  const isNear = (one, other) => {
    if (Math.abs(one.length - other.length) > 1) return false;
    let at = 0;
    while (at < one.length && one[at] === other[at]) at += 1;
    const [mine, theirs] = [one.slice(at), other.slice(at)];
    return mine.slice(1) === theirs.slice(1) || mine.slice(1) === theirs || mine === theirs.slice(1)
      || (mine[0] === theirs[1] && mine[1] === theirs[0] && mine.slice(2) === theirs.slice(2));
  };

  const looseFits = (word, { full, stems, isNumber }) => {
    if (isNumber || full.length < 4) return 0;
    if (isNear(word, full)) return 2;
    const lengths = [full.length - 1, full.length, full.length + 1];
    if (lengths.some((length) => word.length > length && isNear(word.slice(-length), full))) return 1;
    return stems.some((stem) => stem.length > 4 && (isNear(word.slice(0, stem.length), stem) || isNear(word.slice(0, stem.length + 1), stem))) ? 1 : 0;
  };

  /* Whether a word is what a longer one ends in: a playground, where a children's playground is asked for. */
  const endFits = (word, { stems, isNumber }) => !isNumber && word.length > 3 && stems.some((stem) => stem.length - word.length > 2 && stem.endsWith(word)) ? 1 : 0;

  const shortFits = (word, { full, isNumber }) => !isNumber && full.length > 5 && word.startsWith(full.slice(0, Math.max(4, full.length - 3))) ? 1 : 0;

  const startFits = (word, { full, isNumber }) => !isNumber && word.length > 4 && full.length - word.length > 2 && full.startsWith(word) ? 1 : 0;

  /* A word that stands nowhere is looked for ever more loosely. */
  const RULES = [fits, looseFits, endFits, shortFits, startFits];

  /* Quotation marks of all sorts, and what stands between. */
  const quotes = /["\u00ab\u00bb\u201a\u201c-\u201f]([^"\u00ab\u00bb\u201a\u201c-\u201f]+)["\u00ab\u00bb\u2018\u201c-\u201f]/g;

  /* What somebody typed, as it is looked for: words of which all must fit, phrases of titles, and the whole. */
  const query = (text, tags) => {
    const phrases = [];
    const rest = text.replace(quotes, (_, words) => { phrases.push(words); return ` ${words} `; });
    const inOrder = askedIn(rest, tags[0]);
    const all = [...new Set(inOrder)];
    const telling = all.filter((word) => !tags.some((tag) => language(tag).stops.has(word)));
    const words = (telling.length ? telling : all).map((word) => asked(word, tags));
    const joined = inOrder.slice(1).map((word, at) => ({ at, pair: asked(spelled(inOrder[at] + word), tags) }))
      .filter(({ at, pair }) => inOrder[at].length > 2 && inOrder[at + 1].length > 2 && !pair.isNumber);
    const plain = (some) => askedIn(some, tags[0]).join(" ");
    return { text, tags, words, joined, inOrder, phrases: phrases.map(plain), whole: plain(rest), isEmpty: !words.length };
  };

  /* The entries of a part that a word stands in: place and likeness of the best hit in one number. */
  const found = (part, word, how) => {
    const best = new Map();
    part.words.forEach((one, at) => {
      const likeness = how(one, word);
      if (!likeness) return;
      places(part.hits[at], (entry, place) => {
        const worth = place * 4 + likeness;
        if (worth > (best.get(entry) || 0)) best.set(entry, worth);
      });
    });
    return best;
  };

  const both = (one, other) => {
    const kept = new Map();
    for (const [entry, worth] of one) if (other.has(entry)) kept.set(entry, Math.min(worth, other.get(entry)));
    return kept;
  };

  /* The first of some rules by which a word stands anywhere, and by it the entries of each part. */
  const lookup = (parts, word, rules) => {
    for (const rule of rules) {
      const entries = parts.map((part) => found(part, word, rule));
      if (entries.some(({ size }) => size)) return { rule, entries };
    }
    return { rule: null, entries: parts.map(() => new Map()) };
  };

  /* Entries that have all words, or two that stand side by side as one; `hits` gives the entries of a word. */
  const withAll = ({ words, joined, inOrder }, hits) => {
    const result = words.map(hits).reduce(both);
    for (const { at, pair } of joined) {
      const others = words.filter(({ full }) => full !== inOrder[at] && full !== inOrder[at + 1]);
      for (const [entry, worth] of [pair, ...others].map(hits).reduce(both)) {
        if (worth > (result.get(entry) || 0)) result.set(entry, worth);
      }
    }
    return result;
  };

  /* Entries that have at least half of the words: how many is worth most. Where any word is there as it is asked for, those
     that are only like others count for nothing. */
  const withSome = ({ words }, hits, isKnown) => {
    const sums = new Map();
    const telling = words.some(isKnown) ? words.filter(isKnown) : words;
    for (const one of telling.map(hits)) {
      for (const [entry, worth] of one) {
        const [count, best] = sums.get(entry) || [0, 0];
        sums.set(entry, [count + 1, Math.max(best, worth)]);
      }
    }
    return new Map([...sums].filter(([, [count]]) => count * 2 >= words.length).map(([entry, [count, best]]) => [entry, count * MOST + best]));
  };
  const MOST = 32, EXACT = 16;

  const sorted = (results) => results.sort((one, other) => other.worth - one.worth || (one.row[2] < other.row[2] ? 1 : one.row[2] > other.row[2] ? -1 : 0)
    || one.part.number - other.part.number || one.entry - other.entry);

  /* What a query finds in some parts, the best first: titles that are just it, titles, heads, texts; in each what has the
     words as they are before what has them in others, then the newest. `how` says by what: "" as asked; "near" words that
     stand nowhere by others like them; "some" not all words. Only of a whole index is anything said to stand nowhere.
     `rules` are those by which each word was found. */
  const search = (parts, asking, isWhole = true) => {
    const looked = new Map();
    const look = (word) => {
      if (!looked.has(word.full)) looked.set(word.full, lookup(parts, word, isWhole ? RULES : [fits]));
      return looked.get(word.full);
    };
    for (const how of asking.isEmpty ? [] : isWhole ? ["", "near", "some"] : [""]) {
      if (how && asking.phrases.length) break;
      const results = [];
      parts.forEach((part, number) => {
        const isKnown = (word) => look(word).rule === fits;
        const hits = (word) => (how || isKnown(word) ? look(word).entries[number] : new Map());
        for (const [entry, worth] of (how === "some" ? withSome : withAll)(asking, hits, isKnown)) {
          const row = part.entries[entry];
          const title = askedIn(row[0], asking.tags[0]).join(" ");
          if (!asking.phrases.every((phrase) => ` ${title} `.includes(` ${phrase} `))) continue;
          results.push({ part, entry, row, worth: worth + (title === asking.whole ? EXACT : 0) });
        }
      });
      if (results.length) {
        const most = how === "some" ? MOST * Math.floor(Math.max(...results.map(({ worth }) => worth)) / MOST) : 0;
        const rules = new Map([...looked].map(([word, { rule }]) => [word, rule]));
        return { results: sorted(results.filter(({ worth }) => worth >= most)), how, rules };
      }
    }
    return { results: [], how: "", rules: new Map() };
  };

  /* Whether a word of a text is one that was asked for, by the rules that found it. */
  const isHit = (word, { words, joined }, rules) => wordsIn(word, "").some((one) => [...words, ...joined.map(({ pair }) => pair)].some((each) => {
    const rule = rules.get(each.full);
    return Boolean(rule && rule(one, each));
  }));

  return { wordsIn, decoded, made, query, search, isHit };
})();
