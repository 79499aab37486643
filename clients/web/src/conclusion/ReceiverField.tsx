import { Alert, Field, Label, Paragraph, Select } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { today } from "../consent/latest";
import { useOpenRoom } from "../rooms/roomAccess";
import { outsideKinds, type OutsideKind } from "./exportRules";
import { receiversOf } from "./outsideReceivers";

/** Whom a conclusion is for. Outside the health service it goes only to whom a consent names. */
export interface Receiver {
  /** Undefined: the health service or the patient. */
  readonly kind?: OutsideKind;
  readonly name?: string;
}

export function ReceiverField({ receiver, onChange }: {
  readonly receiver: Receiver;
  readonly onChange: (receiver: Receiver) => void;
}): ReactElement {
  const { t } = useTranslation("conclusion");
  const { state } = useOpenRoom();
  const { kind } = receiver;
  const receivers = kind === undefined ? undefined : receiversOf(state, kind, today());
  return (
    <>
      <Field data-size="sm">
        <Label>{t("export.to")}</Label>
        <Select value={kind ?? ""} onChange={({ target: { value } }) => {
          const chosen = outsideKinds.find((each) => each === value);
          onChange(chosen === undefined ? {} : { kind: chosen });
        }}>
          <Select.Option value="">{t("export.toHealth")}</Select.Option>
          {outsideKinds.map((each) => (
            <Select.Option key={each} value={each}>{t(`receiver.${each}`)}</Select.Option>
          ))}
        </Select>
      </Field>
      {kind !== undefined && receivers !== undefined && "open" in receivers && (
        <Field data-size="sm">
          <Label>{t("export.receiver")}</Label>
          <Field.Description>{t("export.outsideMeans")}</Field.Description>
          <Select value={receiver.name ?? ""} onChange={({ target: { value } }) => {
            onChange({ kind, ...(value === "" ? {} : { name: value }) });
          }}>
            <Select.Option value="">{t("export.chooseReceiver")}</Select.Option>
            {receivers.open.map((each) => <Select.Option key={each} value={each}>{each}</Select.Option>)}
          </Select>
        </Field>
      )}
      {kind !== undefined && receivers !== undefined && "closed" in receivers && (
        <Alert data-color="warning">
          <Paragraph data-size="sm">
            {t(`export.notOpen.${receivers.closed}`, { kind: t(`receiver.${kind}`) })}
          </Paragraph>
        </Alert>
      )}
    </>
  );
}
