using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PUCCH-Format3-Conf-r13, TS 36.331 §6.3.2.</summary>
public sealed record PucchFormat3Conf : IRrcType
{
    public SequenceOf<int>? N3PucchAnList { get; set; }

    public SetupRelease<TwoAntennaPortActivatedPucchFormat3>? TwoAntennaPortActivatedPucchFormat3 { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        N3PucchAnList = u.OptionalList("n3PUCCH-AN-List-r13", N3PucchAnList, 1, 4, static (c, v) => c.Integer(null, v, 0, 549));
        TwoAntennaPortActivatedPucchFormat3 = u.OptionalSetupRelease(
            "twoAntennaPortActivatedPUCCH-Format3-r13", TwoAntennaPortActivatedPucchFormat3);
        u.End();
    }
}

/// <summary>twoAntennaPortActivatedPUCCH-Format3-r13 of PUCCH-Format3-Conf-r13.</summary>
public sealed record TwoAntennaPortActivatedPucchFormat3 : IRrcType
{
    public SequenceOf<int> N3PucchAnListP1 { get; set; } = [];

    public void Fields(UperCursor u)
    {
        u.Begin();
        N3PucchAnListP1 = u.List("n3PUCCH-AN-ListP1-r13", N3PucchAnListP1, 1, 4, static (c, v) => c.Integer(null, v, 0, 549));
        u.End();
    }
}
