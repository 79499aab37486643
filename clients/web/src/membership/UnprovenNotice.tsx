import { Alert, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { useOpenRoom } from "../rooms/roomAccess";
import { isHere } from "./isHere";
import { unprovenIn } from "./unproven";

/** To whoever may confirm it: whose authority to act for the patient nobody has confirmed. After a death nobody
 * acts. */
export function UnprovenNotice(): ReactElement | null {
  const { t } = useTranslation("membership");
  const { state, may, you } = useOpenRoom();
  const formats = useFormats();
  const unproven = unprovenIn(state.membership);
  if (state.life.death !== null || unproven.length === 0 || !you.identity || !may("recordRelation")) { return null; }
  const names = formats.list(unproven.map(({ person }) => person.name));
  return (
    <Alert data-color="warning" data-size="sm">
      <Paragraph data-size="sm">{t("authority.unprovenAsk", { names })}</Paragraph>
    </Alert>
  );
}

/** To a representative: why they see little, and who can change that; after a death nobody can. */
export function OwnUnproven(): ReactElement | null {
  const { t } = useTranslation("membership");
  const { state: { membership, life }, me, you } = useOpenRoom();
  const formats = useFormats();
  if (life.death !== null || me.role !== "representative" || you.identity) { return null; }
  const names = Object.values(membership.members)
    .filter(({ role, person }) => (role === "responsibleDoctor" || role === "coordinator")
      && isHere(membership, person.personId) && person.name !== "")
    .map(({ person }) => person.name);
  return (
    <Alert data-color="info">
      <Paragraph>
        {names.length === 0 ? t("authority.ownUnprovenNobody")
          : t("authority.ownUnproven", { names: formats.either(names) })}
      </Paragraph>
    </Alert>
  );
}
