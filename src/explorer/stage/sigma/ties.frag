precision highp float;

varying vec4 v_color;
varying float v_half;
varying float v_across;
varying float v_along;
varying float v_dashed;

uniform float u_pixelRatio;

void main(void) {
  float cover = clamp((v_half - abs(v_across)) * u_pixelRatio + 0.5, 0.0, 1.0);
  // Drawn and free along the line: 4.2 and 2.8, or 1.8 and 3.2.
  float turn = v_dashed > 1.5 ? 5.0 : 7.0;
  float free = v_dashed > 1.5 ? 1.6 : 1.4;
  float dash = abs(fract(v_along / turn) - 0.5) * turn;
  cover *= mix(1.0, clamp((dash - free) * u_pixelRatio + 0.5, 0.0, 1.0), min(1.0, v_dashed));
  float alpha = v_color.a * cover;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
}
