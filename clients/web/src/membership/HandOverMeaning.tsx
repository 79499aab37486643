import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "../wire";

/** What is left to who hands a part over; who has none of these leaves the room. */
const stays: Partial<Record<Role, Role>> = {
  responsibleDoctor: "specialist", coordinator: "deputy", deputy: "assistant",
};

export interface HandOverMeaningProps {
  readonly to: string;
  readonly from: string;
  readonly role: Role;
}

/** Who becomes what when a part goes from one to another. */
export function HandOverMeaning({ to, from, role }: HandOverMeaningProps): ReactElement {
  const { t } = useTranslation(["membership", "entry"]);
  const word = (each: Role): string => t(`entry:role.${each}`).toLocaleLowerCase();
  const left = stays[role];
  return (
    <>
      {t("panel.handOverMeans", { to, from, role: word(role) })}{" "}
      {left === undefined ? t("panel.handOverLeaves", { from }) : t("panel.handOverStays", { from, role: word(left) })}
    </>
  );
}
