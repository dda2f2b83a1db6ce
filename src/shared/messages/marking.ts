/** The words of the handling label of an event and of the workspace. */
export const markingWords = {
  label: 'Marking',
  add: 'Add marking',
  placeholder: 'TLP:AMBER, SECRET, or any words',
  ofEvent: 'Every figure that shows this event bears it, or a higher one. A label: it protects nothing.',
  ofWorkspace: 'Every figure of this workspace bears it, or a higher one. A label: it protects nothing.',
  free: 'No marking of TLP or US style, so it stands beside any other.',
} as const
