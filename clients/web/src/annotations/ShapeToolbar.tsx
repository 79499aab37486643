import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { ToolIcon } from "./ToolIcon";
import { toolKeys, tools, type Tool } from "./tools";

export interface ShapeToolbarProps {
  readonly tool: Tool;
  readonly onToolChange: (tool: Tool) => void;
  readonly readOnly?: boolean;
  /** Whether single-key shortcuts are on, and so worth naming. */
  readonly shortcuts?: boolean;
}

/** The drawing tools, one pressed. Read-only leaves select and pan. */
export function ShapeToolbar({
  tool,
  onToolChange,
  readOnly = false,
  shortcuts = true,
}: ShapeToolbarProps): ReactElement {
  const { t } = useTranslation("annotation");
  return (
    <div role="group" aria-label={t("tools")} className="toolbar">
      {tools.map((each) => {
        const name = t(`kind.${each}`);
        const key = toolKeys[each].toUpperCase();
        return (
          <button
            key={each}
            type="button"
            aria-pressed={tool === each}
            aria-label={name}
            {...(shortcuts ? { "aria-keyshortcuts": key } : {})}
            title={shortcuts ? `${name} (${key})` : name}
            disabled={readOnly && each !== "select"}
            onClick={() => {
              onToolChange(each);
            }}
          >
            <ToolIcon tool={each} />
          </button>
        );
      })}
    </div>
  );
}
