namespace StudentHealth.Knowledge;

/// <summary>A town (or a department by its name) that students say instead of a postal code.</summary>
/// <param name="Departments">One; several where towns share the name, such as Saint-Denis.</param>
/// <param name="IsWord">The name is a word of one of the languages too, such as Nice: it needs `à`, `in` or `en` before it.</param>
internal sealed record Town(string Name, IReadOnlyList<Department> Departments, bool IsWord);
