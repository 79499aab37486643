import { Button, Checkbox, Dialog, Heading, Paragraph, ValidationMessage } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { useOpenRoom } from "../rooms/roomAccess";
import { useProblemText } from "../shell/useProblemText";
import type { Id, Material, MembershipState } from "../wire";

export interface MaterialDialogProps {
  readonly id: Id;
  readonly material: Material;
  readonly close: () => void;
}

/** Marks that change who sees the material; before it is done it says what is shown to whom. */
export function MarkDialog({ id, material, close }: MaterialDialogProps): ReactElement {
  const { t } = useTranslation(["material", "common"]);
  const { state, submit } = useOpenRoom();
  const formats = useFormats();
  const inWords = useProblemText();
  const [personImage, setPersonImage] = useState(material.personImage);
  const [sharedAbroad, setSharedAbroad] = useState(material.sharedAbroad);
  const [seen] = useState(material.version);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const abroad = expertsAbroad(state.membership);
  const shares = sharedAbroad && !material.sharedAbroad;
  const save = async (): Promise<void> => {
    setBusy(true);
    setRefused(undefined);
    const outcome = await submit("markMaterial", { materialId: id, personImage, sharedAbroad }, seen);
    setBusy(false);
    if (outcome.status === "refused") { setRefused(inWords(outcome.problem ?? { code: "failure" })); } else { close(); }
  };
  return (
    <Dialog open onClose={close} closeButton={t("common:close")} aria-labelledby="mark-title">
      <Heading id="mark-title" level={2} data-size="xs">{t("material:marksOf", { name: material.title })}</Heading>
      <div className="dialog-fields">
        <Checkbox label={t("material:showsPerson")} description={t("material:showsPersonMeans")} checked={personImage}
          onChange={(event) => { setPersonImage(event.target.checked); }} />
        <Checkbox label={t("material:shareAbroad")} checked={sharedAbroad}
          onChange={(event) => { setSharedAbroad(event.target.checked); }} />
        {shares && (
          <div className="disclosure" role="note">
            <strong>{t("material:whatIsShown")}</strong>
            <Paragraph data-size="sm">{t("material:shownAbroad", { name: material.title })}</Paragraph>
            <Paragraph data-size="sm">{abroad.length === 0
              ? t("material:toNobodyYet") : t("material:toThese", { people: formats.list(abroad) })}</Paragraph>
          </div>
        )}
        {!sharedAbroad && material.sharedAbroad && <Paragraph data-size="sm">{t("material:stopsAbroad")}</Paragraph>}
        {refused !== undefined && <ValidationMessage role="alert">{refused}</ValidationMessage>}
      </div>
      <div className="dialog-actions">
        <Button disabled={busy} onClick={() => { void save(); }}>
          {t(shares ? "material:shareNow" : "common:save")}
        </Button>
        <Button variant="secondary" onClick={close}>{t("common:cancel")}</Button>
      </div>
    </Dialog>
  );
}

/** Those who would see it, with where they are. */
function expertsAbroad(membership: MembershipState): readonly string[] {
  return Object.values(membership.members)
    .filter((member) => member.role === "ernExpert" && member.standing !== "removed")
    .map(({ person }) => [person.name, person.organisation, person.country].filter((word) => word !== "").join(", "));
}
