namespace StudentHealth.Knowledge;

/// <summary>A message as weights of features; its length is 1, or 0 where nothing is known.</summary>
internal readonly record struct SparseVector(int[] Features, float[] Weights);
