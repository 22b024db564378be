using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PLMN-Identity, TS 36.331 §6.3.4: digits; without an MCC it has that of the PLMN before it in the list.</summary>
public sealed record PlmnIdentity : IRrcType
{
    public string? Mcc { get; set; }

    public string Mnc { get; set; } = "";

    public static implicit operator PlmnIdentity(Plmn plmn) => new() { Mcc = plmn.Mcc, Mnc = plmn.Mnc };

    /// <summary>The PLMN, where <paramref name="previousMcc"/> is the MCC of the entry before.</summary>
    public Plmn ToPlmn(string? previousMcc = null) => Plmn.Parse($"{Mcc ?? previousMcc}/{Mnc}");

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 1);
        Mcc = u.OptionalDigits("mcc", Mcc, 3, 3);
        Mnc = u.Digits("mnc", Mnc, 2, 3);
        u.End();
    }
}
