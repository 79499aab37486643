import { Button, Dialog, Heading, Switch } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { toolKeys, tools } from "../annotations/tools";
import { useShortcuts } from "./useShortcuts";

const others = ["?", "1–5", "F", "R", "Esc", "arrows", "shiftArrows", "delete", "enter", "zoom", "at"] as const;
const caps: Partial<Record<(typeof others)[number], string>> = {
  arrows: "← ↑ → ↓", shiftArrows: "Shift + ← →", delete: "Delete", enter: "Enter", zoom: "+ − 0", at: "@",
};

/** The keys of the room, and the switch that turns the single ones off. */
export function KeysDialog({ close }: { readonly close: () => void }): ReactElement {
  const { t } = useTranslation(["screen", "common", "annotation"]);
  const { on, turn } = useShortcuts();
  return (
    <Dialog open onClose={close} closeButton={t("common:close")} aria-labelledby="keys-title">
      <Heading id="keys-title" level={2} data-size="xs">{t("common:keys.title")}</Heading>
      <Switch label={t("common:keys.switch")} checked={on}
        onChange={(event) => { turn(event.target.checked); }} />
      <dl className="keys">
        {others.map((key) => (
          <div key={key}><dt><kbd>{caps[key] ?? key}</kbd></dt><dd>{t(`screen:key.${key}`)}</dd></div>
        ))}
        {tools.map((tool) => (
          <div key={tool}>
            <dt><kbd>{toolKeys[tool].toUpperCase()}</kbd></dt><dd>{t(`annotation:kind.${tool}`)}</dd>
          </div>
        ))}
      </dl>
      <div className="dialog-actions"><Button onClick={close}>{t("common:close")}</Button></div>
    </Dialog>
  );
}
