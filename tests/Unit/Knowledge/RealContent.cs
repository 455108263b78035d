using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge;

public sealed class RealContent
{
    [Fact]
    public void The_content_that_travels_with_the_assembly_is_without_mistakes()
    {
        var problems = ContentChecks.Run(KnowledgeBase.Load(KnowledgeBase.DefaultDirectory))
            .Where(problem => !problem.Reason.StartsWith("there is no topic", StringComparison.Ordinal)).ToList();

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}
