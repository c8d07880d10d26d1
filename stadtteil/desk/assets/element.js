// Makes elements of the page from values: what people wrote becomes text, never markup.
// It knows no entry, no field and no server.

const PROPERTIES = new Set(["value", "checked", "hidden", "disabled", "open", "textContent", "indeterminate", "readOnly"]);

function put(made, name, value) {
  if (value === undefined || value === null) return;
  if (name === "on") {
    for (const [event, heard] of Object.entries(value)) made.addEventListener(event, heard);
  } else if (PROPERTIES.has(name)) made[name] = value;
  else if (name.startsWith("aria-")) made.setAttribute(name, String(value));
  else if (value === true) made.setAttribute(name, "");
  else if (value !== false) made.setAttribute(name, value);
}

/** An element with attributes, listeners (`on`) and children: elements, texts, lists of both, or nothing. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) if (attribute !== "value") put(made, attribute, value);
  made.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  put(made, "value", attributes.value); // after its choices are there
  return made;
}

/** A button that does something; `look` is a class of the sheet. */
export function button(label, pressed, look = "", attributes = {}) {
  return element("button", { type: "button", class: look, ...attributes, on: { click: pressed } }, label);
}

/** A name that an element can be found by, made from the place of a value. */
export function idOf(prefix, at) {
  return [prefix, ...at].join("-").replace(/[^\w-]/g, (sign) => `_${sign.codePointAt(0).toString(16)}`);
}

/** Lets a text area be as high as its text where the browser does not do so by itself. */
export function growing(area) {
  if (CSS.supports("field-sizing", "content")) return area;
  const grow = () => {
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 4}px`;
  };
  area.addEventListener("input", grow);
  new ResizeObserver(([seen]) => seen.contentRect.width && requestAnimationFrame(grow)).observe(area);
  return area;
}
