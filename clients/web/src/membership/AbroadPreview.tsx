import { Alert, Heading, Link } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../language/format";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id } from "../wire";
import { abroadOf, type Purpose } from "./abroad";

/** Exactly what a reader without relation will see of this case, and what they will not. */
export function AbroadPreview({ lacksConsent, purpose }:
{ readonly lacksConsent: boolean; readonly purpose: Purpose }): ReactElement {
  const { t } = useTranslation("membership");
  const { state } = useOpenRoom();
  const formats = useFormats();
  const { texts, facts, relativesLeftOut, shared, imagesWithoutConsent, kept, statements } = abroadOf(state, purpose);
  const { t: material } = useTranslation("material");
  // As the reader there will see them: by kind and place among what is shared, where nobody gave a name.
  const nameOf = (id: Id): string => {
    const { renamed, title, kind } = state.materials.items[id]!;
    const number = shared.filter((each) => state.materials.items[each]!.kind === kind).indexOf(id) + 1;
    return renamed ? title : material("untitled", { kind: material(`kind.${kind}`), number });
  };
  return (
    <Alert data-size="sm" data-color={lacksConsent ? "warning" : "info"} className="abroad-preview">
      {lacksConsent && <p>{t("panel.needsConsent")} <Link href="#consents">{t("panel.toConsent")}</Link></p>}
      <Heading level={3} data-size="2xs">{t("abroad.seen")}</Heading>
      <ul>
        {texts.length > 0 && <li>{formats.list(texts.map((part) => t(`abroad.part.${part}`)))}</li>}
        <li>{t("abroad.facts", { count: facts })}</li>
        <li>{shared.length === 0 ? t("abroad.noDocuments")
          : t("abroad.documents", { list: formats.list(shared.map(nameOf)) })}</li>
        <li>{t("abroad.statements", { count: statements })}</li>
      </ul>
      <Heading level={3} data-size="2xs">{t("abroad.unseen")}</Heading>
      <ul>
        <li>{t("abroad.always")}</li>
        {kept > 0 && <li>{t("abroad.otherDocuments", { count: kept })}</li>}
        {imagesWithoutConsent > 0 && <li>{t("abroad.images", { count: imagesWithoutConsent })}</li>}
        {relativesLeftOut > 0 && (
          <li>
            {t(purpose === "sharedForTeaching" ? "abroad.notTaught" : "abroad.relatives", { count: relativesLeftOut })}
          </li>
        )}
      </ul>
    </Alert>
  );
}
