/** How colours look, and how far apart: sRGB (IEC 61966-2-1), CIELAB under D65, CIEDE2000. */

type Triple = readonly [number, number, number]

/**
 * What is left of a colour, in linear sRGB, for those who lack one kind of cone: Machado, Oliveira and Fernandes, “A physiologically-based
 * model for simulation of color vision deficiency”, IEEE TVCG 15(6), 2009, severity 1.0.
 */
export const visions: Readonly<Record<string, readonly Triple[]>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const times = (row: Triple, [a, b, c]: Triple): number => row[0] * a + row[1] * b + row[2] * c
const within = (value: number): number => Math.min(1, Math.max(0, value))

function linear(color: string): Triple {
  const part = (at: number): number => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

/** A colour (#rrggbb) in CIELAB, as it is seen with a vision. */
export function seen(color: string, vision: readonly Triple[]): Triple {
  const all = linear(color)
  const [r = 0, g = 0, b = 0] = vision.map((row) => within(times(row, all)))
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b)
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

function hue(a: number, b: number): number {
  return a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360
}

function hueStep(from: number, to: number): number {
  const step = to - from
  return step > 180 ? step - 360 : step < -180 ? step + 360 : step
}

function hueMean(one: number, other: number): number {
  const sum = one + other
  if (Math.abs(one - other) <= 180) return sum / 2
  return (sum < 360 ? sum + 360 : sum - 360) / 2
}

/** CIEDE2000 (ISO/CIE 11664-6; Sharma, Wu and Dalal, Color Research and Application 30(1), 2005) between two colours in CIELAB. */
export function difference([L1, a1, b1]: Triple, [L2, a2, b2]: Triple): number {
  const spread = (chroma: number): number => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7))
  const more = 1 + 0.5 * (1 - spread((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2))
  const [C1, C2] = [Math.hypot(a1 * more, b1), Math.hypot(a2 * more, b2)]
  const [h1, h2] = [hue(a1 * more, b1), hue(a2 * more, b2)]
  const isGrey = C1 * C2 === 0
  const dH = 2 * Math.sqrt(C1 * C2) * Math.sin(radians(isGrey ? 0 : hueStep(h1, h2) / 2))
  const [L, C] = [(L1 + L2) / 2, (C1 + C2) / 2]
  const h = isGrey ? h1 + h2 : hueMean(h1, h2)
  const cosine = (times: number, from: number): number => Math.cos(radians(times * h - from))
  const T = 1 - 0.17 * cosine(1, 30) + 0.24 * cosine(2, 0) + 0.32 * cosine(3, -6) - 0.2 * cosine(4, 63)
  const light = (L2 - L1) / (1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2))
  const chroma = (C2 - C1) / (1 + 0.045 * C)
  const turn = dH / (1 + 0.015 * C * T)
  const rotation = -Math.sin(radians(60 * Math.exp(-(((h - 275) / 25) ** 2)))) * 2 * spread(C)
  return Math.sqrt(light ** 2 + chroma ** 2 + turn ** 2 + rotation * chroma * turn)
}
