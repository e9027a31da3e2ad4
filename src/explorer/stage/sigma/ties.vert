attribute vec2 a_start;
attribute vec2 a_end;
attribute vec2 a_startBefore;
attribute vec2 a_endBefore;
attribute vec4 a_startColor;
attribute vec4 a_endColor;
attribute vec2 a_presence;
attribute float a_width;
attribute float a_opacity;
attribute vec2 a_emphasis;
attribute float a_along;
attribute float a_side;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_widthScale;
uniform float u_pixelRatio;
uniform float u_change;
uniform float u_recede;
uniform float u_shift;
uniform float u_above;
uniform float u_rest;
uniform float u_farFade;
uniform float u_near;

varying vec4 v_color;
varying float v_half;
varying float v_across;
varying float v_along;
varying float v_dashed;

void main() {
  vec2 half_viewport = u_viewport * 0.5;
  vec2 from = mix(a_startBefore, a_start, u_change);
  vec2 to = mix(a_endBefore, a_end, u_change);
  vec2 start = (u_matrix * vec3(from, 1.0)).xy * half_viewport;
  vec2 end = (u_matrix * vec3(to, 1.0)).xy * half_viewport;
  vec2 run = end - start;
  float span = max(length(run), 0.001);
  vec2 normal = vec2(-run.y, run.x) / span;

  float presence = mix(a_presence.x, a_presence.y, u_change);
  float emphasis = mix(a_emphasis.x, a_emphasis.y, u_shift);
  float far = length(to - from) / u_near;
  float fade = mix(1.0, 1.0 / (1.0 + far * far), u_farFade);
  float clear = abs(a_opacity);
  float rest = u_rest * clear * fade * (1.0 - 0.75 * u_recede);
  float strong = emphasis * (0.45 + 0.4 * clear);
  float opacity = presence * mix(rest, strong, u_above);

  // A negative width marks a dashed tie, a negative opacity a dotted one.
  float width = abs(a_width) * u_widthScale * (1.0 + 0.6 * u_above);
  // Thinner than a pixel is fainter, not thinner.
  float least = 1.0 / u_pixelRatio;
  v_half = max(width, least) * 0.5;
  opacity *= min(1.0, width / least);

  v_dashed = a_width < 0.0 ? 1.0 : a_opacity < 0.0 ? 2.0 : 0.0;
  v_along = a_along * span;
  v_across = a_side * (v_half + least);
  v_color = vec4(mix(a_startColor.rgb, a_endColor.rgb, a_along), opacity);

  vec2 place = mix(start, end, a_along) + normal * v_across;
  gl_Position = opacity <= 0.0 ? vec4(2.0, 2.0, 0.0, 1.0) : vec4(place / half_viewport, 0.0, 1.0);
}
