/** A rectangle of the map, in degrees. */
export interface Box {
  south: number;
  west: number;
  north: number;
  east: number;
}

const step = 0.001;

/** The rectangle, widened to a grid of some hundred metres, and within what is on the globe. */
export function gridded({ south, west, north, east }: Box): Box {
  const down = (degrees: number): number => Number((Math.floor(degrees / step) * step).toFixed(3));
  const up = (degrees: number): number => Number((Math.ceil(degrees / step) * step).toFixed(3));
  const whole = east - west >= 360;
  return {
    south: Math.max(-90, down(south)),
    north: Math.min(90, up(north)),
    west: whole ? -180 : wrapped(down(west)),
    east: whole ? 180 : wrapped(up(east)),
  };
}

/** A longitude from -180 to 180. */
function wrapped(degrees: number): number {
  if (degrees >= -180 && degrees <= 180) return degrees;
  return Number(((((degrees + 180) % 360) + 360) % 360).toFixed(3)) - 180;
}
