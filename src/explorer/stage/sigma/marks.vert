attribute vec2 a_position;
attribute vec2 a_before;
attribute vec2 a_size;
attribute vec2 a_presence;
attribute vec4 a_color;
attribute vec4 a_colorBefore;
attribute float a_shape;
attribute vec2 a_emphasis;
attribute float a_cornerX;
attribute float a_cornerY;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform float u_change;
uniform float u_recede;
uniform float u_shift;
uniform float u_above;

varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;

void main() {
  float presence = mix(a_presence.x, a_presence.y, u_change);
  float radius = mix(a_size.x, a_size.y, u_change) / u_sizeRatio * (0.4 + 0.6 * presence);
  float emphasis = mix(a_emphasis.x, a_emphasis.y, u_shift);
  float opacity = presence * mix(1.0 - u_recede, emphasis, u_above);

  v_color = vec4(mix(a_colorBefore.rgb, a_color.rgb, u_change), opacity);
  float reach = opacity <= 0.0 ? 0.0 : radius * 1.25 + 2.5;

  v_shape = a_shape;
  v_radius = radius;
  v_offset = vec2(a_cornerX, a_cornerY) * reach;
  vec2 place = (u_matrix * vec3(mix(a_before, a_position, u_change), 1.0)).xy;
  gl_Position = vec4(place + v_offset * 2.0 / u_viewport, 0.0, 1.0);
}
