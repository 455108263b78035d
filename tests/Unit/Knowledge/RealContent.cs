using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge;

public sealed class RealContent
{
    [Fact]
    public void The_content_that_travels_with_the_assembly_is_without_mistakes()
    {
        var problems = ContentChecks.Run(RealKnowledge.Base);

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }
}
