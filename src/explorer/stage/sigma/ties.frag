precision highp float;

varying vec4 v_color;
varying float v_half;
varying float v_across;
varying float v_along;
varying float v_dashed;

uniform float u_pixelRatio;

void main(void) {
  float cover = clamp((v_half - abs(v_across)) * u_pixelRatio + 0.5, 0.0, 1.0);
  float dash = abs(fract(v_along / 7.0) - 0.5) * 7.0;
  cover *= mix(1.0, clamp((dash - 1.4) * u_pixelRatio + 0.5, 0.0, 1.0), v_dashed);
  float alpha = v_color.a * cover;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
}
