using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>AC-BarringConfig1XRTT-r9, TS 36.331 §6.3.1.</summary>
public sealed record AcBarringConfig1Xrtt : IRrcType
{
    public int AcBarring0To9 { get; set; }

    public int AcBarring10 { get; set; }

    public int AcBarring11 { get; set; }

    public int AcBarring12 { get; set; }

    public int AcBarring13 { get; set; }

    public int AcBarring14 { get; set; }

    public int AcBarring15 { get; set; }

    public int AcBarringMsg { get; set; }

    public int AcBarringReg { get; set; }

    public int AcBarringEmg { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin();
        AcBarring0To9 = u.Integer("ac-Barring0to9-r9", AcBarring0To9, 0, 63);
        AcBarring10 = u.Integer("ac-Barring10-r9", AcBarring10, 0, 7);
        AcBarring11 = u.Integer("ac-Barring11-r9", AcBarring11, 0, 7);
        AcBarring12 = u.Integer("ac-Barring12-r9", AcBarring12, 0, 7);
        AcBarring13 = u.Integer("ac-Barring13-r9", AcBarring13, 0, 7);
        AcBarring14 = u.Integer("ac-Barring14-r9", AcBarring14, 0, 7);
        AcBarring15 = u.Integer("ac-Barring15-r9", AcBarring15, 0, 7);
        AcBarringMsg = u.Integer("ac-BarringMsg-r9", AcBarringMsg, 0, 7);
        AcBarringReg = u.Integer("ac-BarringReg-r9", AcBarringReg, 0, 7);
        AcBarringEmg = u.Integer("ac-BarringEmg-r9", AcBarringEmg, 0, 7);
        u.End();
    }
}
