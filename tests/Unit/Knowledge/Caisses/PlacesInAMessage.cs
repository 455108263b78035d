using System.Diagnostics;
using CsCheck;
using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge.Caisses;

public sealed class PlacesInAMessage
{
    private static PlaceFinder Finder => RealKnowledge.Base.Places;

    [Theory]
    [InlineData("35000", "35")]
    [InlineData("75 013", "75")]
    [InlineData("75\u00A0013", "75")]
    [InlineData("F-75013", "75")]
    [InlineData("F75013 Paris", "75")]
    [InlineData("75013 Paris", "75")]
    [InlineData("j'habite à Rouen", "76")]
    [InlineData("J’HABITE À ROUEN", "76")]
    [InlineData("jhabite a rouen", "76")]
    [InlineData("mon code postal c'est 59100", "59")]
    [InlineData("my postcode is 01000", "01")]
    [InlineData("mi código postal es 13001, Marsella", "13")]
    [InlineData("I'm in Saint-Etienne", "42")]
    [InlineData("St Étienne", "42")]
    [InlineData("I live in Saint Quentin en Yvelines", "78")]
    [InlineData("vivo en Fort-de-France", "972")]
    [InlineData("L'Haÿ-les-Roses 94240", "94")]
    [InlineData("Villeneuve d'Ascq", "59")]
    [InlineData("villeneuve dascq 59650", "59")]
    [InlineData("20000 Ajaccio", "2A")]
    [InlineData("20167", "2A")]
    [InlineData("20200", "2B")]
    [InlineData("20600 Bastia", "2B")]
    [InlineData("97110", "971")]
    [InlineData("97133", "977")]
    [InlineData("97150", "978")]
    [InlineData("97351", "973")]
    [InlineData("97400", "974")]
    [InlineData("97500", "975")]
    [InlineData("97600", "976")]
    [InlineData("98800", "988")]
    [InlineData("je suis à La Réunion", "974")]
    [InlineData("Val-de-Marne", "94")]
    [InlineData("I live in Nice", "06")]
    [InlineData("06000 Nice", "06")]
    [InlineData("Paris 13e", "75")]
    [InlineData("93200 Saint-Denis", "93")]
    [InlineData("Saint-Denis, La Réunion", "974")]
    [InlineData("j'habite dans le 93", "93")]
    [InlineData("I live in 75", "75")]
    public void A_message_that_only_says_where_somebody_lives_is_a_place(string text, string department)
    {
        var places = Finder.Find(text, isExpected: false);

        Assert.Equal(department, Assert.Single(places.Home!.Departments).Code.Value);
        Assert.True(places.IsOwn);
    }

    [Theory]
    [InlineData("35000")]
    [InlineData("75013 Paris")]
    [InlineData("j'habite à Rouen")]
    [InlineData("vivo en Fort-de-France")]
    [InlineData("I live in Saint-Étienne, which CPAM?")]
    [InlineData("bonjour, mon code postal est 35000 merci")]
    [InlineData("Paris 13e")]
    public void Small_words_beside_a_place_say_nothing_more(string text) => Assert.True(Finder.Find(text, isExpected: false).IsAlone);

    [Theory]
    [InlineData("comment m'inscrire à Rennes ?")]
    [InlineData("j'habite à Rennes et je n'ai pas de numéro")]
    [InlineData("je déménage de Rennes à Lyon")]
    [InlineData("je n'habite pas à Lyon")]
    [InlineData("Paris ou Lyon")]
    public void Other_words_are_more_than_a_place(string text) => Assert.False(Finder.Find(text, isExpected: false) is { IsAlone: true, Home: not null });

    [Theory]
    [InlineData("10000 euros")]
    [InlineData("10 000 €")]
    [InlineData("€10000")]
    [InlineData("je gagne 12000 par an")]
    [InlineData("mes revenus sont de 10339")]
    [InlineData("06 12 34 56 78")]
    [InlineData("0612345678")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("01 35 000 12 34")]
    [InlineData("en 2026")]
    [InlineData("36 46")]
    [InlineData("3646")]
    [InlineData("123456")]
    [InlineData("dossier 35421")]
    [InlineData("my file number is 45678")]
    [InlineData("ref AB35421")]
    [InlineData("35421B")]
    [InlineData("35421_2")]
    [InlineData("35000.50")]
    [InlineData("35000,50")]
    [InlineData("12345-67890")]
    [InlineData("28013 Madrid")]
    [InlineData("Berlin 10115")]
    [InlineData("10001 New York")]
    [InlineData("Madrid")]
    [InlineData("nice, thank you")]
    [InlineData("a gap year")]
    [InlineData("trois tours")]
    [InlineData("la réunion d'information")]
    [InlineData("le 15")]
    [InlineData("12")]
    [InlineData("35 %")]
    [InlineData("")]
    [InlineData("n'importe quoi")]
    public void What_is_no_place_is_left_alone(string text) => Assert.Empty(Finder.Find(text, isExpected: false).All);

    [Theory]
    [InlineData("93", "93")]
    [InlineData("2A", "2A")]
    [InlineData("974", "974")]
    [InlineData("02", "02")]
    [InlineData("le 93", "93")]
    [InlineData("Nice", "06")]
    [InlineData("Tours !", "37")]
    [InlineData("quelle cpam pour le 92", "92")]
    [InlineData("cpam 69", "69")]
    public void Where_a_place_is_expected_less_is_enough(string text, string department)
    {
        Assert.Equal(department, Assert.Single(Finder.Find(text, isExpected: true).Home!.Departments).Code.Value);
        Assert.Null(Finder.Find(text.Replace("cpam 69", "69").Replace("quelle cpam pour le 92", "92"), isExpected: false).Home);
    }

    [Theory]
    [InlineData("99999")]
    [InlineData("00000")]
    [InlineData("96100")]
    [InlineData("20900")]
    [InlineData("98000")]
    public void A_code_that_France_does_not_have_is_found_and_has_no_department(string text)
    {
        var home = Finder.Find(text, isExpected: false).Home!;

        Assert.Equal(PlaceKind.UnknownCode, home.Kind);
        Assert.Empty(home.Departments);
    }

    [Theory]
    [InlineData("j'habite à Villeurbanne et j'étudie à Saint-Étienne, quelle caisse ?", "69")]
    [InlineData("I study in Paris but I live in Montreuil", "93")]
    [InlineData("la CPAM de Paris s'occupe de moi si j'habite Montreuil ?", "93")]
    [InlineData("vivo en Massy y mi campus está en Palaiseau 91120", "91")]
    [InlineData("étudiant à Lille, code postal 62000", "62")]
    public void Where_somebody_lives_decides(string text, string department) =>
        Assert.Equal(department, Assert.Single(Finder.Find(text, isExpected: true).Home!.Departments).Code.Value);

    [Theory]
    [InlineData("Je déménage de Rennes à Lyon")]
    [InlineData("cpam 69 ou cpam 42")]
    [InlineData("weekdays in Dijon and weekends in Paris, which caisse for me")]
    public void Of_two_places_none_is_chosen(string text)
    {
        var places = Finder.Find(text, isExpected: true);

        Assert.Equal(2, places.All.Count);
        Assert.Null(places.Home);
        Assert.False(places.IsOwn);
    }

    [Fact]
    public void Towns_of_one_name_keep_all_their_departments() =>
        Assert.Equal(["93", "974"], Finder.Find("j'habite à Saint-Denis", isExpected: false).Home!.Departments.Select(department => department.Code.Value));

    [Fact]
    public void A_place_knows_where_it_stands_in_the_message()
    {
        const string Text = "mon adresse : 12 rue de la Paix, 75 002 Paris";
        var place = Finder.Find(Text, isExpected: false).All[0];

        Assert.Equal(("75002", "75 002"), (place.Name, Text.Substring(place.Start, place.Length)));
    }

    [Fact]
    public void Any_message_is_read_without_failing()
    {
        string[] pieces = ["75", "013", "35000", "F", "-", "Paris", "saint", "denis", "œ1œ1", "€", "2A", "dans le", "j'habite", "\uD800", "漢", "à", " ", "\u00A0", ".", "+"];
        var piece = Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);
        Gen.OneOf(Gen.String, piece.Array[0, 80].Select(string.Concat), piece.Array[0, 80].Select(parts => string.Join(' ', parts))).Sample(
            text =>
            {
                foreach (var isExpected in (bool[])[true, false])
                {
                    foreach (var place in Finder.Find(text, isExpected).All)
                        Assert.InRange(place.Start + place.Length, 1, text.Length);
                }
            },
            iter: 3000);
    }

    [Theory]
    [InlineData("75 013 ")]
    [InlineData("saint saint saint ")]
    [InlineData("j'habite ")]
    [InlineData("1a")]
    [InlineData("1 ")]
    public void A_long_message_takes_a_bounded_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length));
        Finder.Find(text, isExpected: true);

        var clock = Stopwatch.StartNew();
        Finder.Find(text, isExpected: true);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 500);
    }
}
