using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge;

public sealed class WhyUnderstood
{
    private const double Rounding = 0.001;

    private static readonly Lazy<IReadOnlyList<Explanation>> Messages = new(() =>
    [
        .. new[] { "fr.tsv", "en.tsv", "es.tsv" }
            .SelectMany(file => RealKnowledge.Lines(file).Where((_, line) => line % 9 == 0))
            .Select(line => Explain(line.Split('\t')[1])),
        Explain("what is the css and how much is it"),
        Explain("Comment avoir la carte vitale ? Et le 36 46 est payant ?"),
    ]);

    [Fact]
    public void The_start_and_all_clues_together_are_the_score()
    {
        Assert.All(Messages.Value.SelectMany(why => why.Topics), topic =>
        {
            Assert.NotEmpty(topic.Clues);
            Assert.Equal(topic.Score, topic.Start + topic.Clues.Sum(clue => clue.Weight), Rounding);
        });
    }

    [Fact]
    public void Topics_of_the_whole_message_have_the_scores_by_which_they_were_chosen()
    {
        var whole = Messages.Value.Where(why => why.By is DecidedBy.Whole or DecidedBy.Choice).ToList();

        Assert.NotEmpty(whole);
        Assert.All(whole, why => Assert.All(why.Topics, topic =>
            Assert.Equal(why.Understanding.Candidates.Single(candidate => candidate.Topic == topic.Topic).Score, topic.Score, Rounding)));
    }

    [Fact]
    public void What_is_explained_is_what_a_student_is_answered()
    {
        foreach (var line in RealKnowledge.Lines("en.tsv").Take(60))
        {
            var message = line.Split('\t')[1];
            var understood = RealKnowledge.Understander.Understand(message, Language.French);
            var explained = Explain(message);

            Assert.Equal((understood.Kind, understood.Sureness), (explained.Understanding.Kind, explained.Understanding.Sureness));
            Assert.Equal(understood.Topics, explained.Understanding.Topics);
            Assert.True(explained.Topics.Count <= 3);
            Assert.Equal(understood.Topics, explained.Topics.Select(topic => topic.Topic).OfType<TopicId>().Take(understood.Topics.Count));
        }
    }

    [Fact]
    public void Each_example_stands_in_its_file_at_its_line_the_most_like_first()
    {
        Assert.All(Messages.Value.SelectMany(why => why.Topics), topic =>
        {
            Assert.InRange(topic.Examples.Count, 0, 3);
            Assert.Equal(topic.Examples.OrderByDescending(example => example.Likeness), topic.Examples);
            foreach (var example in topic.Examples)
            {
                Assert.StartsWith(topic.Topic is { } id ? $"topics/{id.Area}/" : "out-of-scope/", example.File, StringComparison.Ordinal);
                Assert.Contains(example.Text, File.ReadLines(Path.Combine(KnowledgeBase.DefaultDirectory, example.File)).ElementAt(example.Line - 1), StringComparison.Ordinal);
            }
        });
        Assert.Contains(Messages.Value, why => why.Topics.Any(topic => topic.Examples.Count == 3));
    }

    [Fact]
    public void An_example_that_is_asked_is_like_itself()
    {
        var example = RealKnowledge.Base.FindTopic(new TopicId("vitale.card"))!.ExampleQuestions(Language.French)[0];

        var nearest = Explain(example.Text).Topics[0].Examples[0];

        Assert.Equal((example.Text, example.File, example.Line), (nearest.Text, nearest.File, nearest.Line));
        Assert.Equal(1, nearest.Likeness, Rounding);
    }

    [Theory]
    [InlineData("quand arrive mon remboursemnt", "remboursemnt", "remboursement")]
    [InlineData("where is my reimbursment please", "reimbursment", "reimbursement")]
    [InlineData("cuándo llega mi reembloso del médico", "reembloso", "reembolso")]
    [InlineData("cmt avoir la carte vitale", "cmt", "comment")]
    public void A_misspelt_or_shortened_word_is_shown_with_what_is_read_in_its_place(string message, string written, string read) =>
        Assert.Equal([new Correction(written, read)], Explain(message).Corrections);

    [Theory]
    [InlineData("quand arrive mon remboursement")]
    [InlineData("c'est quoi la carte Vitale, et l'accueil ?")]
    public void Nothing_is_put_right_where_all_is_spelt_right(string message) =>
        Assert.Empty(Explain(message).Corrections);

    [Fact]
    public void Two_questions_show_where_they_were_cut_and_each_is_explained_by_its_own_words()
    {
        var why = Explain("Comment avoir la carte vitale ? Et le 36 46 est payant ?");

        Assert.Equal(DecidedBy.TwoQuestions, why.By);
        Assert.Equal(("comment avoir la carte vitale", "le 3646 est payant"), (why.Cut!.First, why.Cut.Second));
        Assert.InRange(why.Cut.Sureness, Explanation.TwoFrom, 1);
        Assert.Contains(why.Cut.Words, words => words is { Name: "joint. et" or "turn le" or "start comment", Weight: not 0 });
        Assert.Equal([("vitale.card", why.Cut.First), ("contact.3646-cost", why.Cut.Second)], why.Topics.Select(topic => (topic.Topic!.Value.Value, topic.Words)));
    }

    [Fact]
    public void The_second_question_is_shown_with_the_name_that_it_leaves_out() =>
        Assert.Equal("how much is it css", Explain("what is the css and how much is it").Cut!.Second);

    [Fact]
    public void Where_a_part_decides_its_words_are_explained()
    {
        // Which questions are outweighed by the story before them changes with the examples: one of many is.
        var why = RealKnowledge.Base.Topics
            .Select(topic => Explain($"we watched the match yesterday with my roommate. the weather is lovely today. {topic.ExampleQuestions(Language.English)[0].Text}"))
            .First(why => why.By == DecidedBy.Part);

        Assert.True(why.Sureness < Explanation.SureEnough && why.Part!.Sureness >= Explanation.SureEnough);
        Assert.Equal([why.Part!.Topic], why.Understanding.Topics);
        Assert.Equal((why.Part.Topic, why.Part.Words), (why.Topics[0].Topic, why.Topics[0].Words));
    }

    [Fact]
    public void Of_an_unknown_message_it_says_that_nothing_is_known()
    {
        var why = Explain("qzxvw jkwqp");

        Assert.Equal(DecidedBy.NothingKnown, why.By);
        Assert.Equal(["qzxvw", "jkwqp"], why.UnknownWords);
        Assert.Empty(why.Topics);
    }

    [Fact]
    public void What_is_not_ours_is_shown_with_what_is_like_it_outside()
    {
        var why = Explain("qui a gagné le match hier soir");

        Assert.Equal(DecidedBy.Doubt, why.By);
        Assert.Null(why.Topics[^1].Topic);
        Assert.All(why.Topics[^1].Examples, example => Assert.Equal("out-of-scope/examples.fr.txt", example.File));
        Assert.True(why.Topics[^1].Score > why.Topics[0].Score);
    }

    [Fact]
    public void Where_nothing_alarms_it_says_that_the_safety_topics_were_left_out()
    {
        var why = Explain("asdfghjkl zxcvbnm");

        Assert.True(why.WithoutSafety);
        Assert.All(why.Topics, topic => Assert.NotEqual("safety", topic.Topic?.Area));
        Assert.False(Explain("Comment avoir la carte Vitale ?").WithoutSafety);
    }

    [Theory]
    [InlineData("", DecidedBy.NoWords)]
    [InlineData("我怎么申请医疗保险", DecidedBy.OtherLanguage)]
    public void What_is_not_read_says_why(string message, DecidedBy by)
    {
        var why = Explain(message);

        Assert.Equal(by, why.By);
        Assert.Empty(why.Topics);
    }

    // The names are read apart from the hashes: were one left out, all behind it would be called by their neighbours' names.
    [Fact]
    public void Each_feature_has_one_name_and_each_name_one_feature()
    {
        var reader = RealKnowledge.Base.Reader;
        var (words, features) = (new MessageWords(), new FeatureList());
        var hashes = new Dictionary<(ClueKind, string), ulong>();
        var names = new Dictionary<ulong, (ClueKind, string)>();
        foreach (var line in RealKnowledge.Lines("fr.tsv"))
        {
            reader.Read(line.Split('\t')[1], Language.French, words);
            if (words.Count == 0)
                continue;
            features.Read(words, 0, words.Count - 1, reader.Concepts);
            var read = FeatureNames.Of(words, 0, words.Count - 1, reader.Concepts);

            Assert.Equal(features.Count, read.Count);
            for (var i = 0; i < read.Count; i++)
            {
                var name = (read[i].Kind, read[i].Text);
                Assert.Equal(features.Hash(i), hashes.GetValueOrDefault(name, features.Hash(i)));
                Assert.Equal(name, names.GetValueOrDefault(features.Hash(i), name));
                (hashes[name], names[features.Hash(i)]) = (features.Hash(i), name);
            }
        }

        Assert.True(names.Count > 1000);
    }

    private static Explanation Explain(string message) => RealKnowledge.Understander.Explain(message, Language.French, RealKnowledge.Base);
}
