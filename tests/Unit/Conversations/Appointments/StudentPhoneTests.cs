using StudentHealth.Dialogs.Appointments;

namespace StudentHealth.Unit.Conversations.Appointments;

public sealed class StudentPhoneTests
{
    [Theory]
    [InlineData("06 12 34 56 78", "+33612345678")]
    [InlineData("0612345678", "+33612345678")]
    [InlineData("06.12.34.56.78", "+33612345678")]
    [InlineData("mon numéro c'est le 07 81 23 45 67 merci", "+33781234567")]
    [InlineData("+33 6 12 34 56 78", "+33612345678")]
    [InlineData("0033 6 12 34 56 78", "+33612345678")]
    [InlineData("02 35 12 34 56", "+33235123456")]
    [InlineData("+44 7400 123456", "+447400123456")]
    [InlineData("00 34 612 34 56 78", "+34612345678")]
    [InlineData("+52 55 1234 5678", "+525512345678")]
    [InlineData("(+1) 202-555-0173", "+12025550173")]
    [InlineData("0692 12 34 56", "+262692123456")] // La Réunion
    public void A_number_is_found_and_stored_in_one_form(string text, string e164) => Assert.Equal(e164, StudentPhone.Find(text)?.E164);

    [Theory]
    [InlineData("612 34 56 78")] // Spanish, without its country
    [InlineData("36 46")]
    [InlineData("08 99 12 34 56")] // premium
    [InlineData("0123")]
    [InlineData("mardi à 14h")]
    [InlineData("")]
    [InlineData("00000000000")]
    [InlineData("112")]
    public void What_cannot_be_called_is_no_number(string text) => Assert.Null(StudentPhone.Find(text));

    [Fact]
    public void A_number_is_read_back_as_people_abroad_write_it() =>
        Assert.Equal("+33 6 12 34 56 78", StudentPhone.FromE164("+33612345678").International);

    [Theory]
    [InlineData("612 34 56 78", true)]
    [InlineData("06 12 34", true)]
    [InlineData("quel est le prix du 36 46 ?", false)]
    public void Figures_are_meant_as_a_number_even_where_they_are_none(string text, bool meant) => Assert.Equal(meant, StudentPhone.LooksMeant(text));
}
