/** A colour of the style sheet as a drawing library takes it: neither a map nor a canvas knows variables. */
export function colour(of: HTMLElement, name: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  of.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}
