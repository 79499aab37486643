import { Button, Checkbox, Dialog, Heading, Paragraph, ValidationMessage } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { useOpenRoom } from "../rooms/roomAccess";
import { useProblemText } from "../shell/useProblemText";
import type { Id, Material, MembershipState, Role } from "../wire";
import { ClearMark } from "./ClearMark";
import { SubjectMarks } from "./SubjectMarks";
import { useTitles } from "./useTitles";

export interface MaterialDialogProps {
  readonly id: Id;
  readonly material: Material;
  readonly close: () => void;
}

/** What a share is for, who sees it, and by which mark it stands on the material. */
const purposes = [
  { mark: "sharedAbroad", reader: "ernExpert" }, { mark: "sharedForTeaching", reader: "observer" },
] as const satisfies readonly { readonly mark: keyof Material; readonly reader: Role }[];

/** Marks that change who sees the material; before it is done it says what is shown to whom. */
export function MarkDialog({ id, material, close }: MaterialDialogProps): ReactElement {
  const { t } = useTranslation(["material", "common"]);
  const { state, submit, may } = useOpenRoom();
  const formats = useFormats();
  const inWords = useProblemText();
  const title = useTitles()(id);
  const { personImage, identified, sharedAbroad, sharedForTeaching } = material;
  const [marks, setMarks] = useState({ personImage, identified, sharedAbroad, sharedForTeaching });
  const [seen] = useState(material.version);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const shares = purposes.filter(({ mark }) => marks[mark] && !material[mark]);
  const save = async (): Promise<void> => {
    setBusy(true);
    setRefused(undefined);
    const outcome = await submit("markMaterial", { materialId: id, ...marks }, seen);
    setBusy(false);
    if (outcome.status === "refused") { setRefused(inWords(outcome.problem ?? { code: "failure" })); } else { close(); }
  };
  return (
    <Dialog open onClose={close} closeButton={t("common:close")} aria-labelledby="mark-title">
      <Heading id="mark-title" level={2} data-size="xs">{t("material:marksOf", { name: title })}</Heading>
      <div className="dialog-fields">
        {(["personImage", "identified"] as const).map((mark) => (
          <div key={mark}>
            <Checkbox label={t(`material:says.${mark}`)} description={t(`material:means.${mark}`)} checked={marks[mark]}
              disabled={material[mark]} onChange={(event) => {
                const set = event.target.checked;
                // What holds a name is shared with nobody.
                setMarks((old) => (mark === "identified" && set
                  ? { ...old, identified: true, sharedAbroad: false, sharedForTeaching: false }
                  // Nobody is asked whether teaching may show a person (CON-124).
                  : { ...old, [mark]: set, sharedForTeaching: old.sharedForTeaching && !set }));
              }} />
            {material[mark] && may("clearMaterialMark")
              && <ClearMark id={id} mark={mark} version={seen} onDone={close} />}
          </div>
        ))}
        <SubjectMarks id={id} onDone={close} />
        {purposes.map(({ mark }) => (
          <Checkbox key={mark} label={t(`material:share.${mark}`)} checked={marks[mark]}
            disabled={marks.identified || (mark === "sharedForTeaching" && marks.personImage)}
            onChange={(event) => { setMarks({ ...marks, [mark]: event.target.checked }); }} />
        ))}
        {marks.personImage && <Paragraph data-size="sm">{t("common:problem.because.showsAPerson")}</Paragraph>}
        {marks.identified && <Paragraph data-size="sm">{t("material:notShared")}</Paragraph>}
        {shares.map(({ mark, reader }) => {
          const readers = those(state.membership, reader);
          return (
            <div key={mark} className="disclosure" role="note">
              <strong>{t("material:whatIsShown")}</strong>
              <Paragraph data-size="sm">{t(`material:shown.${mark}`, { name: title })}</Paragraph>
              <Paragraph data-size="sm">{readers.length === 0
                ? t("material:toNobodyYet") : t("material:toThese", { people: formats.list(readers) })}</Paragraph>
            </div>
          );
        })}
        {purposes.some(({ mark }) => material[mark] && !marks[mark])
          && <Paragraph data-size="sm">{t("material:stopsSharing")}</Paragraph>}
        {refused !== undefined && <ValidationMessage role="alert">{refused}</ValidationMessage>}
      </div>
      <div className="dialog-actions">
        <Button disabled={busy} onClick={() => { void save(); }}>
          {t(shares.length > 0 ? "material:shareNow" : "common:save")}
        </Button>
        <Button variant="secondary" onClick={close}>{t("common:cancel")}</Button>
      </div>
    </Dialog>
  );
}

/** Those who would see it, with where they are. */
function those(membership: MembershipState, role: Role): readonly string[] {
  return Object.values(membership.members)
    .filter((member) => member.role === role && member.standing !== "removed")
    .map(({ person }) => [person.name, person.organisation, person.country].filter((word) => word !== "").join(", "));
}
