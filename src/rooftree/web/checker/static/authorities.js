// Which authority of today a code or a name stands for, as rooftree.reference.authorities has it.

import { strip, words } from "./cells.js";

/** A reader of codes and names; what is not known stays as written, in capitals. */
export function authorityReader({ codes, numbers, names, abroad, left_out: leftOut }) {
  const drop = new RegExp(leftOut, "g");
  const plain = (name) =>
    words(name.toLowerCase().replaceAll("&", " and ").replaceAll("-", " ").replace(drop, " "));
  return (text) => {
    const written = words(strip(text)).toUpperCase();
    if (/^[A-Z]\d{8}$/.test(written)) return abroad[written[0]] ?? codes[written] ?? written;
    if (/^\d{3}(\.0)?$/.test(written)) return numbers[written.slice(0, 3)] ?? written;
    const name = plain(text);
    return Object.hasOwn(names, name) ? names[name] : written;
  };
}
