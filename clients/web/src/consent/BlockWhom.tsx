import { Button, Field, Label, Paragraph, Select } from "@digdir/designsystemet-react";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { isHere } from "../membership/isHere";
import { MemberSearch } from "../membership/MemberSearch";
import { useOpenRoom } from "../rooms/roomAccess";
import { hereOf, type Kept } from "./blocked";
import { PlaceSearch } from "./PlaceSearch";

const choices = ["person", "place"] as const;

/** Whom to keep out: somebody here, everybody of a place here, or somebody found in the directory. */
export function BlockWhom({ whom, words, onChoose }: {
  readonly whom: Kept | undefined;
  readonly words: "consent" | "family";
  readonly onChoose: (whom: Kept | undefined) => void;
}): ReactElement {
  const { t } = useTranslation(["consent", "family"]);
  const { state } = useOpenRoom();
  const [other, setOther] = useState<(typeof choices)[number]>();
  const here = hereOf(state.membership);
  const isOther = whom !== undefined && !here.some(({ id }) => id === whom.id);
  if (isOther) {
    return (
      <div>
        <Paragraph data-size="sm">{t(`${words}:blockWhom`)} <strong>{nameOf(whom, t)}</strong></Paragraph>
        <Button type="button" variant="tertiary" data-size="sm" onClick={() => { onChoose(undefined); }}>
          {t("chooseAnother")}
        </Button>
      </div>
    );
  }
  return (
    <>
      <Field data-size="sm">
        <Label>{t(`${words}:blockWhom`)}</Label>
        <Field.Description>{t(`${words}:blockWhomMeans`)}</Field.Description>
        <Select value={other ?? whom?.id ?? ""} onChange={({ target: { value } }) => {
          setOther(choices.find((each) => each === value));
          onChoose(here.find(({ id }) => id === value));
        }}>
          <Select.Option value="">{t("chooseWhom")}</Select.Option>
          {here.map((each) => <Select.Option key={each.id} value={each.id}>{nameOf(each, t)}</Select.Option>)}
          <Select.Option value="person">{t("someoneElse")}</Select.Option>
          <Select.Option value="place">{t("otherPlace")}</Select.Option>
        </Select>
      </Field>
      {other === "person" && (
        <MemberSearch label={t("someoneElse")} without={({ personId }) => isHere(state.membership, personId)}
          onChoose={({ personId, name }) => {
            setOther(undefined);
            onChoose({ kind: "person", id: personId, name });
          }} />
      )}
      {other === "place" && (
        <PlaceSearch onChoose={(place) => { setOther(undefined); onChoose(place); }} />
      )}
    </>
  );
}

function nameOf({ kind, name }: Kept, t: (key: "consent:allAt", values: { name: string }) => string): string {
  return kind === "person" ? name : t("consent:allAt", { name });
}
