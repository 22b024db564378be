using LteImsBench.Core.Identity;

namespace LteImsBench.Core.Tests;

public class PlmnTests
{
    [Theory]
    [InlineData("001/01", "00f110")]
    [InlineData("310-410", "130014")]
    [InlineData("26201", "62f210")]
    public void Bcd_is_that_of_24_008(string text, string bcd)
    {
        Plmn plmn = Plmn.Parse(text);
        Assert.Equal(bcd, plmn.ToBcd().ToHex());
        Assert.True(Plmn.TryReadBcd(OctetString.FromHex(bcd), out Plmn read));
        Assert.Equal(plmn, read);
    }

    [Theory]
    [InlineData("00afff")]
    [InlineData("00f1")]
    public void Bad_bcd_is_refused(string bcd) => Assert.False(Plmn.TryReadBcd(OctetString.FromHex(bcd), out _));

    [Fact]
    public void Home_domain_pads_the_mnc() => Assert.Equal("ims.mnc001.mcc001.3gppnetwork.org", Plmn.Parse("00101").ImsDomain);
}
