import type { ReactElement } from "react";
import { lookClass, type PersonLook } from "./personLook";

export interface PersonMarkProps {
  readonly name: string;
  readonly initials: string;
  readonly look: PersonLook;
  /** Beside a written name the mark is decoration and is not read aloud. */
  readonly decorative?: boolean;
  readonly size?: "small" | "medium";
}

/** A participant's initials on their colour and pattern. */
export function PersonMark({
  name,
  initials,
  look,
  decorative = false,
  size = "medium",
}: PersonMarkProps): ReactElement {
  const spoken = decorative ? { "aria-hidden": true } : { role: "img", "aria-label": name, title: name };
  return (
    <span className={`person-mark ${lookClass(look)} person-mark-${size}`} {...spoken}>
      {initials}
    </span>
  );
}
