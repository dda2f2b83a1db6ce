/**
 * The most lanes of a workspace: with as many, the timeline is drawn again within a frame or two. See
 * docs/decisions/0007-how-many-lanes.md.
 */
export const mostLanes = 1_000
