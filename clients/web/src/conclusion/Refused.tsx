import { ValidationMessage } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";

/** Why something was refused, beside where it was written and said aloud at once. */
export function Refused({ text }: { readonly text: string | undefined }): ReactElement {
  return <div role="alert">{text !== undefined && <ValidationMessage>{text}</ValidationMessage>}</div>;
}
