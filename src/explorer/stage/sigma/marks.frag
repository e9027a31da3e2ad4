precision highp float;

varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;

uniform float u_pixelRatio;
uniform vec3 u_ground;

// Distance to the edge in CSS pixels, negative inside.
float edge(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) {
    float corner = r * 0.28;
    vec2 q = abs(p) - vec2(r - corner);
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
  }
  float corner = r * 0.16;
  vec2 q = abs(p);
  return (q.x + q.y - r * 1.16) * 0.70710678 - corner * 0.2;
}

void main(void) {
  float d = edge(v_offset, v_radius);

  float inside = clamp(0.5 - d * u_pixelRatio, 0.0, 1.0);
  // A hair of ground around each mark keeps those that overlap apart.
  float casing = clamp(0.5 - (d - clamp(v_radius * 0.18, 0.5, 1.25)) * u_pixelRatio, 0.0, 1.0);
  float opacity = v_color.a;
  vec3 fill = v_color.rgb;
  if (v_shape > 0.5 && v_shape < 1.5 && v_radius > 2.5) {
    // A work is a page: paper, tinted, with an edge.
    float paper = clamp(0.5 - (d + max(1.0, v_radius * 0.2)) * u_pixelRatio, 0.0, 1.0);
    fill = mix(fill, mix(u_ground, fill, 0.28), paper);
  }
  vec3 color = mix(u_ground, fill, inside);
  float alpha = casing * opacity;
  gl_FragColor = vec4(color * alpha, alpha);
}
