/** What the test's page lacks of a real browser and the components need: imported before them. */
globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
HTMLElement.prototype.scrollIntoView = () => undefined;
HTMLDialogElement.prototype.showModal = function showModal() { this.open = true; };
HTMLDialogElement.prototype.close = function close() { this.open = false; };
document.getAnimations ??= () => [];
