import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import type { AccessEntry } from "../wire";
import type { AccessNames } from "./readAccessLog";

/** Says what somebody read, or tried to, with the document or the form of it where the reader of the log may know. */
export function useWhat(names: AccessNames): (entry: AccessEntry) => string {
  const { t } = useTranslation("audit");
  const formats = useFormats();
  const thing = (id: string): string | undefined => {
    const known = names.things[id];
    if (known === undefined) { return undefined; }
    return known.title ? known.title
      : t("added", { kind: t(`thing.${known.kind}`), date: formats.date(known.at) });
  };
  const which = ({ kind, subjects, form }: AccessEntry): string | undefined => {
    switch (kind) {
      case "material": case "original": return subjects.map(thing).find((each) => each !== undefined);
      case "export": return form == null ? undefined
        : t(form.split(" ")[1] === "identified" ? "identified" : "pseudonymised");
      case "accessLog": return form == null ? undefined : t("saved");
      case "patientSideSearch": return subjects.flatMap((id) => names.people[id] ?? []).join(", ") || undefined;
      default: return undefined;
    }
  };
  return (entry) => {
    const what = t(`${entry.outcome === "refused" ? "tried" : "kind"}.${entry.kind}`);
    const of = which(entry);
    return of === undefined ? what : t("with", { what, which: of });
  };
}
