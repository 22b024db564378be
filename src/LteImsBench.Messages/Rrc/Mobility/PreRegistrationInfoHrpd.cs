using LteImsBench.Messages.Rrc.Uper;

namespace LteImsBench.Messages.Rrc;

/// <summary>PreRegistrationInfoHRPD, TS 36.331 §6.3.4.</summary>
public sealed record PreRegistrationInfoHrpd : IRrcType
{
    public bool PreRegistrationAllowed { get; set; }

    public int? PreRegistrationZoneId { get; set; }

    public SequenceOf<int>? SecondaryPreRegistrationZoneIdList { get; set; }

    public void Fields(UperCursor u)
    {
        u.Begin(optionals: 2);
        PreRegistrationAllowed = u.Boolean("preRegistrationAllowed", PreRegistrationAllowed);
        PreRegistrationZoneId = u.OptionalInteger("preRegistrationZoneId", PreRegistrationZoneId, 0, 255);
        SecondaryPreRegistrationZoneIdList = u.OptionalList(
            "secondaryPreRegistrationZoneIdList", SecondaryPreRegistrationZoneIdList, 1, 2, static (c, v) => c.Integer(null, v, 0, 255));
        u.End();
    }
}
