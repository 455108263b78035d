using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge.Caisses;

public sealed class CaisseTables : IDisposable
{
    private readonly KnowledgeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_department_has_a_caisse_or_is_known_to_have_none()
    {
        var table = RealKnowledge.Base.Caisses;

        var mainland = Enumerable.Range(1, 95).Where(number => number != 20).Select(number => number.ToString("00")).Concat(["2A", "2B", "971", "972", "973", "974", "976"]);
        Assert.All(mainland, code => Assert.NotEmpty(table.Find(new DepartmentCode(code))!.Caisses));
        Assert.Equal(["59", "62", "64", "76"], table.Departments.Where(department => department.Caisses.Count > 1).Select(department => department.Code.Value).Order());
        Assert.Equal(["975", "977", "978", "986", "987", "988"], table.Departments.Where(department => department.Caisses.Count == 0).Select(department => department.Code.Value).Order());
        Assert.Equal(102, table.Departments.SelectMany(department => department.Caisses).Count(caisse => caisse.Kind == CaisseKind.Cpam));
    }

    [Theory]
    [InlineData("99,Nowhere,CPAM X,CPAM,rumour,high,", "caisses.csv:2: 'rumour': write ids of sources.yaml")]
    [InlineData("35,Ille-et-Vilaine,CPAM X,CPAM,,high,", "caisses.csv:2: '': write ids of sources.yaml")]
    [InlineData("35,Ille-et-Vilaine,CPAM X,bank,site,high,", "caisses.csv:2: 'bank' is no kind of caisse")]
    [InlineData("35,Ille-et-Vilaine,CPAM X,CPAM,site,sure,", "caisses.csv:2: 'sure' is no confidence")]
    [InlineData("Ille,,CPAM X,CPAM,site,high,", "caisses.csv:2: 'Ille' is no department")]
    [InlineData("35,Ille-et-Vilaine", "caisses.csv:2: 2 values where 7 belong")]
    [InlineData("35,One,CPAM X,CPAM,site,high,\n35,Two,CPAM Y,CPAM,site,high,", "caisses.csv:3: 35 is here twice")]
    public void A_broken_row_of_the_caisses_says_what_to_write(string rows, string reason)
    {
        _folder.Write("caisses.csv", "department,name,caisse,kind,sources,confidence,note\n" + rows);

        Assert.Contains(Problems(), problem => problem.StartsWith(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Rennes,,99,", "towns.csv:2: 'Rennes' lies in '99'")]
    [InlineData("Rennes,,35,maybe", "towns.csv:2: 'maybe' is neither `yes`")]
    [InlineData("Rennes,,35,\nRENNES,,35,", "towns.csv:3: 'rennes' is 'Rennes' too")]
    public void A_broken_row_of_the_towns_says_what_to_write(string rows, string reason)
    {
        _folder.Write("towns.csv", "name,written,departments,word\n" + rows);

        Assert.Contains(Problems(), problem => problem.StartsWith(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_list_of_words_is_named()
    {
        _folder.Write("language/places.yaml", "- id: bseide\n  fr: [a]");

        var problems = Problems();
        Assert.Contains(problems, problem => problem.StartsWith("language/places.yaml:1: no list is called 'bseide'", StringComparison.Ordinal));
        Assert.Contains("language/places.yaml: the list 'beside' is missing: write `- id: beside`", problems);
    }

    private string[] Problems() => [.. Assert.Throws<KnowledgeException>(() => KnowledgeBase.Load(_folder.Directory)).Message.Split('\n').Skip(1)];
}
