import { useTranslation } from "react-i18next";
import type { Role } from "../wire";

/** The patient's side: by its parts, never by name. */
type Part = Extract<Role, "patient" | "representative" | "nextOfKin">;

/** Codes, and words of a language that were kept before there were such; as PatientSidePart.cs has them. */
const parts: Readonly<Record<string, Part>> = {
  "patient": "patient", "representative": "representative", "nextOfKin": "nextOfKin",
  "Pasienten": "patient", "Pasient": "patient", "Patient": "patient",
  "Pasientens representant": "representative", "Foresatt eller verge": "representative",
  "Føresett eller verje": "representative", "Parent or guardian": "representative",
  "Pårørende": "nextOfKin", "Pårørande": "nextOfKin", "Next of kin": "nextOfKin",
};

/** What is kept for what stands in a field: the code of a part where it is the word for one. */
export function keptOf(said: string): string {
  return parts[said.trim()] ?? said;
}

/** Who asked, gave or decided, in the words of who reads it: a part of the patient's side, or a name as it is. */
export function useSaidBy(): (kept: string) => string {
  const { t } = useTranslation("entry");
  return (kept) => {
    const part = parts[kept];
    return part === undefined ? kept : t(`role.${part}`);
  };
}
