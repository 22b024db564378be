using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Tests.Rrc;

public class RrcJsonTests
{
    [Fact]
    public void Names_and_shape_are_those_of_the_ASN1()
    {
        string json = JsonText.Of(RrcSamples.All()[0]);
        Assert.Equal(
            """{"message":{"c1":{"rrcConnectionRequest":{"criticalExtensions":{"rrcConnectionRequest-r8":""" +
            """{"ue-Identity":{"randomValue":"123456789A"},"establishmentCause":"mo-Signalling","spare":"00"}}}}}}""",
            json);
    }

    [Fact]
    public void A_non_critical_extension_stands_where_the_ASN1_has_it()
    {
        string json = JsonText.Of(RrcSamples.SystemInformationBlock1());
        Assert.EndsWith(
            ""","systemInfoValueTag":9,"nonCriticalExtension":{"nonCriticalExtension":{"ims-EmergencySupport-r9":"true"}}}}}}""", json);
    }

    [Fact]
    public void An_octet_string_shows_what_it_contains()
    {
        SystemInformationBlockType1 sib1 = RrcSamples.SystemInformationBlock1();
        sib1.LateNonCriticalExtension = UperCodec.Encode(new SystemInformationBlockType1V8H0 { MultiBandInfoList = [38] });
        Assert.Contains(
            """{"lateNonCriticalExtension":{"containing":{"multiBandInfoList":[38]}}""", JsonText.Of(sib1), StringComparison.Ordinal);
    }
}
