using LteImsBench.Core.Identity;
using LteImsBench.Messages.S1;

namespace LteImsBench.Messages.Rrc.Uper;

/// <summary>Fields that are identities of their own type in the model.</summary>
internal static class IdentityFields
{
    private static readonly Enumeration EstablishmentCauses = new(
        "emergency highPriorityAccess mt-Access mo-Signalling mo-Data delayTolerantAccess-v1020 mo-VoiceCall-v1280 spare1");

    extension(UperCursor u)
    {
        /// <summary>PhysCellId.</summary>
        public Pci Pci(string? name, Pci value) => new((ushort)u.Integer(name, value.Value, 0, 503));

        public Pci? OptionalPci(string name, Pci? value) => u.Has(value is not null) ? u.Pci(name, value.GetValueOrDefault()) : null;

        /// <summary>ARFCN-ValueEUTRA, or with 262143 as its end ARFCN-ValueEUTRA-r9.</summary>
        public Earfcn Earfcn(string? name, Earfcn value, int max = 65535) => new(u.Integer(name, value.Value, 0, max));

        public Earfcn? OptionalEarfcn(string name, Earfcn? value, int max = 65535) =>
            u.Has(value is not null) ? u.Earfcn(name, value.GetValueOrDefault(), max) : null;

        /// <summary>C-RNTI.</summary>
        public Rnti Rnti(string? name, Rnti value) => new((ushort)u.Bits(name, value.Value, 16));

        public Rnti? OptionalRnti(string name, Rnti? value) => u.Has(value is not null) ? u.Rnti(name, value.GetValueOrDefault()) : null;

        /// <summary>DRB-Identity.</summary>
        public DrbId DrbId(string? name, DrbId value) => new((byte)u.Integer(name, value.Value, 1, 32));

        public DrbId? OptionalDrbId(string name, DrbId? value) =>
            u.Has(value is not null) ? u.DrbId(name, value.GetValueOrDefault()) : null;

        /// <summary>eps-BearerIdentity.</summary>
        public EpsBearerId? OptionalEpsBearerId(string name, EpsBearerId? value) =>
            u.Has(value is not null) ? new((byte)u.Integer(name, value.GetValueOrDefault().Value, 0, 15)) : null;

        /// <summary>CellIdentity.</summary>
        public CellIdentity CellIdentity(string? name, CellIdentity value) => new(u.Bits(name, value.Value, 28));

        public CellIdentity? OptionalCellIdentity(string name, CellIdentity? value) =>
            u.Has(value is not null) ? u.CellIdentity(name, value.GetValueOrDefault()) : null;

        /// <summary>TrackingAreaCode.</summary>
        public Tac Tac(string? name, Tac value) => new((ushort)u.Bits(name, value.Value, 16));

        public Tac? OptionalTac(string name, Tac? value) => u.Has(value is not null) ? u.Tac(name, value.GetValueOrDefault()) : null;

        /// <summary>Decimal digits, each a value 0 to 9 of its own.</summary>
        public string Digits(string? name, string value, int min, int max) => string.Concat(
            u.List(name, SequenceOf.Create(value.AsSpan()), min, max, static (c, v) => (char)('0' + c.Integer(null, v - '0', 0, 9))));

        public string? OptionalDigits(string name, string? value, int min, int max) =>
            u.Has(value is not null) ? u.Digits(name, value ?? "", min, max) : null;

        /// <summary>EstablishmentCause.</summary>
        public EstablishmentCause EstablishmentCause(string? name, EstablishmentCause value) =>
            (EstablishmentCause)u.Enumerated(name, (int)value, EstablishmentCauses);

        /// <summary>S-TMSI.</summary>
        public STmsi STmsi(string? name, STmsi value)
        {
            u.Name(name);
            u.Begin();
            byte mmec = (byte)u.Bits("mmec", value.MmeCode, 8);
            var mTmsi = new MTmsi(u.Bits("m-TMSI", value.MTmsi.Value, 32));
            u.End();
            return new(mmec, mTmsi);
        }

        public STmsi? OptionalSTmsi(string name, STmsi? value) =>
            u.Has(value is not null) ? u.STmsi(name, value.GetValueOrDefault()) : null;
    }
}
