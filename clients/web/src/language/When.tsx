import { useEffect, useState, type ReactElement } from "react";
import { useFormats } from "./format";

/** Often enough that "for 2 minutter siden" is not wrong by more than one. */
const Tick = 60_000;

/** A time as people say it, the exact one on hover and for machines. */
export function When({ at }: { readonly at: string }): ReactElement {
  const formats = useFormats();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => { setNow(new Date()); }, Tick);
    return () => { clearInterval(timer); };
  }, []);
  return <time dateTime={at} title={formats.dateTime(at)}>{formats.relative(at, now)}</time>;
}
